import { scryptSync } from "node:crypto";
import { OperatorProblem } from "../server/operator-problem.ts";
import { APP_ROLE } from "../server/connection.ts";

const DATABASE_URL = /^(postgres(?:ql)?:\/\/)(?:([^@/?]*)@)?([^?]*)(?:\?(.*))?$/;

export interface OwnDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly appPassword: string;
}

/**
 * The two connections to an operator's own PostgreSQL. The application's password follows from the owner's,
 * so that every portal on one database agrees on it without sharing a file; where the owner signs in without
 * one (peer, certificate) it follows from `fallbackSecret`. Fails with an OperatorProblem on a URL that is none.
 */
export function ownDatabase(databaseUrl: string, fallbackSecret: string): OwnDatabase {
  const [, scheme, who = "", place = "", query = ""] = DATABASE_URL.exec(databaseUrl) ?? [];
  const database = place.slice(place.indexOf("/") + 1);
  if (scheme === undefined || !place.includes("/") || database === "") {
    throw new OperatorProblem(
      "unreachable",
      "DATABASE_URL 的写法不对。应为 postgresql://用户:密码@主机:5432/数据库名，密码中的特殊字符须用百分号编码。",
    );
  }
  const parameters = new URLSearchParams(query);
  const ownerPassword = who.split(":").slice(1).join(":") || parameters.get("password") || fallbackSecret;
  const appPassword = scryptSync(ownerPassword, `${APP_ROLE}@${database}`, 32).toString("base64url");
  parameters.delete("user");
  parameters.delete("password");
  const rest = parameters.size > 0 ? `?${parameters}` : "";
  return {
    ownerUrl: databaseUrl,
    appUrl: `${scheme}${APP_ROLE}:${appPassword}@${place}${rest}`,
    appPassword,
  };
}
