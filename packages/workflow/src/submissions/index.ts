import type { SubmissionKind } from "../names.ts";
import { framework, type FrameworkContext } from "./framework.ts";
import type { SubmissionRow } from "./row.ts";

/** What each submission must know of its surroundings to be decided. */
export interface ContextOf {
  readonly framework: FrameworkContext;
}

export const submissions: { readonly [Kind in SubmissionKind]: SubmissionRow<ContextOf[Kind]> } = {
  framework,
};
