import type { FrameworkConflict } from "./framework/conflict.ts";
import type { SheetConflict } from "./sheet/change.ts";

/** What stands instead, when a change came too late. */
export type ChangeConflict = SheetConflict | FrameworkConflict;
