import type { Framework } from "../framework.ts";
import { canonicalJson } from "./canonical-json.ts";

/**
 * The text that a framework's fingerprint is taken of. Nothing is interpreted: `"1.0"` and `"1"`, or a default
 * written out and one left out, are two texts, because a published table stays as it was written.
 */
export const canonicalFramework = (framework: Framework): string => canonicalJson(framework);
