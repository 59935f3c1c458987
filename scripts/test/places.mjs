import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const REPORTS = join(ROOT, ".reports");

/** A program of the workspace root, or of the package that brings it. */
export const bin = (name, folder = ".") => join(ROOT, folder, "node_modules", ".bin", name);
