import pg from "pg";
import { OperatorProblem, problemFrom } from "../server/operator-problem.ts";
import { prepareAppRole, type AppSignIn } from "./app-role.ts";
import { checkServerVersion, type ServerVersion } from "./check-server-version.ts";
import { checkDatabaseUrl } from "./database-url.ts";
import { planMigrations, type AppliedMigration } from "./plan-migrations.ts";
import { MIGRATIONS, readMigrations, type Migration } from "./read-migrations.ts";

export interface MigrateOptions {
  /** Connection of the schema's owner. */
  readonly owner: pg.ClientConfig;
  /** The role and password that the application gets. */
  readonly app: AppSignIn;
  readonly folder?: string;
}

/** Key of the advisory lock that lets one migrator at a time work on a database; any fixed number of our own. */
const MIGRATE_LOCK = 4_170_003;

/**
 * Brings a database to this version's structure: the application's role, then every migration that is still
 * missing, each in its own transaction. Returns their names. Fails with an OperatorProblem.
 */
export async function migrate({ owner, app, folder }: MigrateOptions): Promise<readonly string[]> {
  const migrations = await readMigrations(folder ?? MIGRATIONS);
  if (owner.connectionString !== undefined) checkDatabaseUrl(owner.connectionString);
  const client = new pg.Client({ ...owner, application_name: "hengji migrate" });
  client.on("error", () => undefined);
  await connect(client);
  try {
    await refuseOldServer(client);
    await client.query("select pg_advisory_lock($1)", [MIGRATE_LOCK]);
    const pending = planMigrations(migrations, await appliedMigrations(client));
    await prepareAppRole(client, app);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } catch (error) {
    throw problemFrom(error, "数据库服务器") ?? error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const reason =
      error instanceof Error && error.message !== ""
        ? error.message
        : String((error as { code?: string }).code);
    throw new OperatorProblem(
      "unreachable",
      `无法连接数据库 ${client.host}:${client.port}/${client.database}：${reason}。请检查 DATABASE_URL 的地址、用户和密码，以及数据库是否已启动。`,
      error,
    );
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<ServerVersion>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  if (rows[0]) checkServerVersion(rows[0]);
}

async function appliedMigrations(client: pg.Client): Promise<readonly AppliedMigration[]> {
  await client.query(
    `create table if not exists hengji_migration (
       name text primary key,
       sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
       applied_at timestamptz not null default now()
     )`,
  );
  const { rows } = await client.query<AppliedMigration>(
    "select name, sha256 from hengji_migration order by name",
  );
  return rows;
}

async function apply(client: pg.Client, { name, sha256, sql }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into hengji_migration (name, sha256) values ($1, $2)", [name, sha256]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    const known = problemFrom(error, "数据库服务器");
    if (known?.code === "diskFull") throw known;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorProblem(
      "migrationFailed",
      `结构变更 ${name} 执行失败，数据库保持变更之前的状态：${reason}。`,
      error,
    );
  }
}
