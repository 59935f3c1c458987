import type pg from "pg";
import { OperatorProblem } from "../server/operator-problem.ts";
import { APP_ROLE } from "../server/connection.ts";
import { scramVerifier } from "./scram-verifier.ts";

const ATTRIBUTES = "login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls";

/** Creates or corrects the application's role: it may sign in with this password and is nobody's superior. */
export async function prepareAppRole(client: pg.Client, password: string): Promise<void> {
  const verifier = client.escapeLiteral(scramVerifier(password));
  const found = await client.query(
    "select rolsuper, rolbypassrls, rolreplication from pg_roles where rolname = $1",
    [APP_ROLE],
  );
  const role = found.rows[0];
  try {
    if (!role) {
      await client.query(`create role ${APP_ROLE} ${ATTRIBUTES} password ${verifier}`);
    } else if (role.rolsuper || role.rolbypassrls || role.rolreplication) {
      throw new OperatorProblem(
        "noPermission",
        `数据库角色 ${APP_ROLE} 的权限过大（超级用户、绕过行级安全或复制）。请由数据库管理员撤销后重新启动。`,
      );
    } else {
      await client.query(
        `alter role ${APP_ROLE} login nocreatedb nocreaterole noinherit password ${verifier}`,
      );
    }
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new OperatorProblem(
      "noPermission",
      `DATABASE_URL 的用户不能创建或修改角色 ${APP_ROLE}。请由数据库管理员授予 CREATEROLE，或由该用户自己创建此角色。`,
      error,
    );
  }
}
