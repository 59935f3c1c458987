import { scryptSync } from "node:crypto";
import { APP_GROUP, appRoleOf } from "../server/connection.ts";
import type { AppSignIn } from "./app-role.ts";
import { badDatabaseUrl, checkDatabaseUrl } from "./database-url.ts";

const DATABASE_URL = /^(postgres(?:ql)?:\/\/)(?:([^@/?]*)@)?([^?]*)(?:\?(.*))?$/;

export interface OwnDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly app: AppSignIn;
}

/**
 * The two connections to an operator's own PostgreSQL. The application's role follows from the
 * database's name and its password from the owner's, so that every portal on one database agrees on them without
 * sharing a file; where the owner signs in without one (peer, certificate) it follows from `fallbackSecret`. Fails with an OperatorProblem on a URL that is none.
 */
export function ownDatabase(databaseUrl: string, fallbackSecret: string): OwnDatabase {
  const [, scheme, who = "", place = "", query = ""] = DATABASE_URL.exec(databaseUrl) ?? [];
  const database = place.slice(place.indexOf("/") + 1);
  if (scheme === undefined || !place.includes("/") || database === "") throw badDatabaseUrl();
  checkDatabaseUrl(databaseUrl);
  const parameters = new URLSearchParams(query);
  const ownerPassword = who.split(":").slice(1).join(":") || parameters.get("password") || fallbackSecret;
  const app = {
    role: appRoleOf(decoded(database)),
    password: scryptSync(ownerPassword, `${APP_GROUP}@${database}`, 32).toString("base64url"),
  };
  parameters.delete("user");
  parameters.delete("password");
  const rest = parameters.size > 0 ? `?${parameters}` : "";
  return {
    ownerUrl: databaseUrl,
    appUrl: `${scheme}${app.role}:${app.password}@${place}${rest}`,
    app,
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    throw badDatabaseUrl(error);
  }
}
