export type IssueCode =
  | "wrongType"
  | "unknownKey"
  | "missingKey"
  | "badDecimal"
  | "badText"
  | "badKey"
  | "badDate"
  | "outOfRange"
  | "tooLong"
  | "tooDeep"
  | "duplicate"
  | "undefinedFact"
  | "wrongFactType"
  | "unknownChoice"
  | "tierEmpty"
  | "anchorOrder"
  | "gradeOrder"
  | "unknownGrade"
  | "unknownRow"
  | "notApplicablePoints"
  | "zeroAtSide"
  | "zeroDivisor"
  | "otherFramework"
  | "unknownFact"
  | "missingFact"
  | "unknownJudgement"
  | "missingJudgement";

/** One fault of a file: where, what and how to mend it. */
export interface Issue {
  readonly code: IssueCode;
  /** For example `indicators[3].rule.losses[0].each`; empty for the whole file. */
  readonly path: string;
  /** Official Chinese, for the person who wrote the file. */
  readonly message: string;
}

class IssuesError extends Error {
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const lines = issues.map(({ path, message }) => (path === "" ? message : `${path}：${message}`));
    super([`${what}有 ${issues.length} 处问题：`, ...lines].join("\n"));
    this.issues = issues;
  }
}

/** Every fault of a framework file, or of the part of one that `what` names, at once. */
export class FrameworkError extends IssuesError {
  override readonly name = "FrameworkError";

  constructor(issues: readonly Issue[], what = "指标体系文件") {
    super(what, issues);
  }
}

/** Every fault of a facts file at once. */
export class FactsError extends IssuesError {
  override readonly name = "FactsError";

  constructor(issues: readonly Issue[]) {
    super("事实文件", issues);
  }
}
