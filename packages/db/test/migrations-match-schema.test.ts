import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { toSnakeCase } from "drizzle-orm/casing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../src/client.ts";
import * as schema from "../src/schema/index.ts";
import { createSuiteDatabase, type SuiteDatabase } from "../src/testing/index.ts";

const root = path.resolve(import.meta.dirname, "..");
const tables = Object.values<unknown>(schema).filter((value): value is PgTable => is(value, PgTable));
let suite: SuiteDatabase;
let owner: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  suite = await createSuiteDatabase();
  owner = openDatabase(suite.ownerConfig);
});
afterAll(async () => {
  await owner.close();
  await suite.drop();
});

test("generating from the schema adds nothing to the migrations", async () => {
  const scratch = await mkdtemp(path.join(tmpdir(), "hengji-migrations-"));
  try {
    await cp(path.join(root, "migrations"), scratch, { recursive: true });
    const before = await readdir(scratch);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        path.join(root, "node_modules/drizzle-kit/bin.cjs"),
        "generate",
        "--dialect=postgresql",
        "--casing=snake_case",
        "--schema=src/schema/index.ts",
        `--out=${path.relative(root, scratch)}`,
      ],
      { cwd: root },
    );
    expect(await readdir(scratch), stdout).toEqual(before);
    expect(stdout).toContain("No schema changes");
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});

test("a migrated database has the schema's tables, columns and nullability, and no others", async () => {
  const found = await owner.pool.query<{ name: string }>(
    `select table_name || '.' || column_name || ' ' || is_nullable as name from information_schema.columns
     where table_schema = 'public' and table_name <> 'hengji_migration'`,
  );
  const expected = tables.flatMap((table) =>
    Object.values(getTableColumns(table)).map(
      (column) =>
        `${getTableConfig(table).name}.${toSnakeCase(column.name)} ${column.notNull || column.primary ? "NO" : "YES"}`,
    ),
  );
  expect(found.rows.map(({ name }) => name).sort()).toEqual(expected.sort());
});

test("a migrated database has the schema's named checks, unique keys, foreign keys and indexes", async () => {
  const found = await owner.pool.query<{ name: string }>(
    `select conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
       where c.connamespace = 'public'::regnamespace and contype in ('c', 'u', 'f') and relname <> 'hengji_migration'
     union all
     select indexname from pg_indexes i where schemaname = 'public' and tablename <> 'hengji_migration'
       and not exists (select from pg_constraint where conname = i.indexname)`,
  );
  const expected = tables.flatMap((table) => {
    const { name, checks, uniqueConstraints, foreignKeys, indexes, columns } = getTableConfig(table);
    return [
      ...checks.map((check) => check.name),
      ...uniqueConstraints.map((unique) => unique.getName() ?? ""),
      ...columns
        .filter((column) => column.isUnique)
        .map((column) => column.uniqueName ?? `${name}_${column.name}_unique`),
      ...foreignKeys.map((key) => foreignKeyName(name, key)),
      ...indexes.map((index) => index.config.name ?? ""),
    ];
  });
  expect(found.rows.map(({ name }) => name).sort()).toEqual(expected.sort());
});

/** The given name, or the one that the migration generator makes of the columns. */
function foreignKeyName(
  table: string,
  key: ReturnType<typeof getTableConfig>["foreignKeys"][number],
): string {
  const { name, columns, foreignColumns, foreignTable } = key.reference();
  if (name) return name;
  const words = (list: typeof columns) => list.map((column) => toSnakeCase(column.name)).join("_");
  return `${table}_${words(columns)}_${getTableConfig(foreignTable).name}_${words(foreignColumns)}_fk`;
}
