import { createHash } from "node:crypto";
import { SOCKET_PORT } from "./socket-folder.ts";

/** How one role reaches one database; fits `pg.PoolConfig`, and `url` any program that takes a connection URL. */
export interface ConnectionConfig {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export const OWNER_ROLE = "hengji_owner";
/** Holds what the application may do, in every database of a server; nobody signs in as it. */
export const APP_GROUP = "hengji_app";
export const DATABASE = "hengji";

/**
 * The role that the application of one database signs in as. Roles belong to the whole server: one name for all
 * databases would have each of them change the others' password.
 */
export function appRoleOf(database: string): string {
  return `${APP_GROUP}_${createHash("sha256").update(database).digest("hex").slice(0, 12)}`;
}

/** A connection over the embedded server's socket. */
export function socketConnection(
  host: string,
  user: string,
  password: string,
  database: string,
): ConnectionConfig {
  return { host, port: SOCKET_PORT, user, password, database };
}

/** The connection as a URL; a socket folder travels in `host=`. */
export function connectionUrl({ host, port, user, password, database }: ConnectionConfig): string {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const name = encodeURIComponent(database);
  return host.startsWith("/")
    ? `postgresql://${who}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
    : `postgresql://${who}@${host.includes(":") ? `[${host}]` : host}:${port}/${name}`;
}
