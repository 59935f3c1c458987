import { OperatorProblem } from "../server/operator-problem.ts";
import type { Migration } from "./read-migrations.ts";

export interface AppliedMigration {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Which migrations are still to run, in order. Fails with an OperatorProblem when the database went another
 * way than the code: a migration it does not know, one whose text changed, or one that was left out.
 */
export function planMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const unknown = applied.find(({ name }) => !known.some((migration) => migration.name === name));
  if (unknown) {
    throw new OperatorProblem(
      "newerDatabase",
      `数据库由更新的版本写成（含有本版本没有的结构变更 ${unknown.name}）。请换用写入该数据库的版本或更新的版本。`,
    );
  }
  for (const [index, migration] of known.entries()) {
    const record = applied.find(({ name }) => name === migration.name);
    if (record && record.sha256 !== migration.sha256) {
      throw new OperatorProblem(
        "migrationChanged",
        `结构变更 ${migration.name} 在执行之后被改动过，数据库与程序不再一致。请恢复该文件的原文，把新的改动写成新的结构变更。`,
      );
    }
    if (!record && index < applied.length) {
      throw new OperatorProblem(
        "migrationChanged",
        `结构变更 ${migration.name} 排在已执行的变更之前，却从未执行。请把它改为排在最后的新编号。`,
      );
    }
  }
  return known.slice(applied.length);
}
