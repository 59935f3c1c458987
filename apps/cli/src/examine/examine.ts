import { examine as defectsOf } from "@hengji/scoring-core";
import { BAD_INPUT, readFramework, refuse } from "../score/framework-file.ts";
import { readJson } from "../score/read-json.ts";
import { defectsText } from "./defects-text.ts";

const DEFECTS = 1;

/**
 * `examine <framework.json>`: every defect on stdout, as a JSON list or as text for a person; 0 when there is none,
 * 1 when there are some, 2 when the file cannot be read.
 */
export async function examine(files: readonly string[], format: "json" | "text"): Promise<number> {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    console.error("examine 需要一个文件：hengji examine <framework.json>");
    return BAD_INPUT;
  }
  const json = await readJson(file);
  const { value, issues } = readFramework(json);
  const faults = [...json.issues, ...issues];
  if (value === undefined || faults.length > 0) return refuse(faults);
  const defects = defectsOf(value);
  console.log(format === "json" ? JSON.stringify(defects, null, 2) : defectsText(defects));
  return defects.length === 0 ? 0 : DEFECTS;
}
