import { ANSWERS } from "./answers.ts";
import { CARD } from "./card.ts";
import { EVIDENCE } from "./evidence.ts";
import { FILE } from "./file.ts";
import { GRADE } from "./grade.ts";
import type { Law } from "./law.ts";
import { LOSSES } from "./losses.ts";
import { NEARER } from "./nearer.ts";
import { PARTS } from "./parts.ts";
import { QUANTITIES } from "./quantities.ts";
import { TABLE } from "./table.ts";

/** The laws by what they are about. */
export const THEMES: Readonly<Record<string, readonly Law[]>> = {
  "the nearer, the more": NEARER,
  losses: LOSSES,
  parts: PARTS,
  conditions: ANSWERS,
  quantities: QUANTITIES,
  evidence: EVIDENCE,
  table: TABLE,
  grade: GRADE,
  card: CARD,
  file: FILE,
};
