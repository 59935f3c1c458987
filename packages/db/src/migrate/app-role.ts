import type pg from "pg";
import { APP_GROUP } from "../server/connection.ts";
import { OperatorProblem } from "../server/operator-problem.ts";
import { scramVerifier } from "./scram-verifier.ts";

/** How the application of one database signs in. */
export interface AppSignIn {
  readonly role: string;
  /** ASCII. */
  readonly password: string;
}

const POWERLESS = "nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

/**
 * Creates or corrects the group that migrations grant to, which nobody can sign in as, and the role that this
 * database's application signs in as. Both are nobody's superior.
 */
export async function prepareAppRole(client: pg.Client, { role, password }: AppSignIn): Promise<void> {
  const verifier = client.escapeLiteral(scramVerifier(password));
  const name = client.escapeIdentifier(role);
  await refusedAs(createGroup(APP_GROUP), async () => {
    const group = await find(client, APP_GROUP);
    if (!group) await create(client, `create role ${APP_GROUP} nologin ${POWERLESS} noinherit`);
    // Roles of a server are changed by all its databases at once: only where there is something to change.
    else if (group.login) await client.query(`alter role ${APP_GROUP} nologin password null`);
  });
  await refusedAs(createGroup(role), async () => {
    if (!(await find(client, role)))
      await create(client, `create role ${name} login ${POWERLESS} inherit password ${verifier}`);
    // Since version 16 an owner may not even name an attribute that it lacks itself.
    else await client.query(`alter role ${name} login inherit password ${verifier}`);
  });
  await refusedAs(membership, async () => {
    const { rows } = await client.query("select pg_has_role($1, $2, 'usage') as member", [role, APP_GROUP]);
    if (!rows[0].member) await client.query(`grant ${APP_GROUP} to ${name}`);
  });
  await closeToOthers(client, name);
}

interface FoundRole {
  readonly login: boolean;
}

async function find(client: pg.Client, role: string): Promise<FoundRole | undefined> {
  const { rows } = await client.query(
    "select rolcanlogin as login, rolsuper or rolbypassrls or rolreplication or rolcreatedb or rolcreaterole as powerful from pg_roles where rolname = $1",
    [role],
  );
  if (rows[0]?.powerful !== true) return rows[0];
  throw new OperatorProblem(
    "noPermission",
    `数据库角色 ${role} 的权限过大（超级用户、绕过行级安全、复制、建库或建角色）。请由数据库管理员撤销后重新启动。`,
  );
}

/** Another database of the same server may have been faster. */
async function create(client: pg.Client, statement: string): Promise<void> {
  await client.query(statement).catch((error: { code?: string }) => {
    if (error.code !== "42710" && error.code !== "23505") throw error;
  });
}

/**
 * The group's grants hold in every database, so this one is closed to the roles of the others. PostgreSQL lets
 * everyone connect by default; only a database's owner can end that.
 */
async function closeToOthers(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ database: string; owned: boolean }>(
    "select datname as database, pg_has_role(datdba, 'usage') as owned from pg_database where datname = current_database()",
  );
  const found = rows[0];
  if (!found?.owned) return;
  const database = client.escapeIdentifier(found.database);
  await client.query(`grant connect on database ${database} to ${name}`);
  await client.query(`revoke connect, temporary on database ${database} from public`);
}

const createGroup = (role: string) =>
  `DATABASE_URL 的用户不能创建或修改角色 ${role}。请由数据库管理员授予 CREATEROLE，或由该用户自己创建此角色。`;
const membership = `DATABASE_URL 的用户不能把角色 ${APP_GROUP} 授予他人。请由数据库管理员执行 GRANT ${APP_GROUP} TO <该用户> WITH ADMIN OPTION 后重新启动。`;

async function refusedAs(message: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new OperatorProblem("noPermission", message, error);
  }
}
