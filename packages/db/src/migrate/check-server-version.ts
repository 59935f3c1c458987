import { OperatorProblem } from "../server/operator-problem.ts";

export interface ServerVersion {
  /** `server_version_num`: 150018 is 15.18. */
  readonly number: number;
  readonly version: string;
}

const OLDEST = 150_000;

/** Fails with an OperatorProblem on a PostgreSQL older than 15. */
export function checkServerVersion({ number, version }: ServerVersion): void {
  if (number >= OLDEST) return;
  throw new OperatorProblem(
    "serverTooOld",
    `数据库是 PostgreSQL ${version}，需要 15 或更新版本。请升级数据库，或不设 DATABASE_URL 而使用内置数据库。`,
  );
}
