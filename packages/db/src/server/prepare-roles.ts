import pg from "pg";
import { scramVerifier } from "../migrate/scram-verifier.ts";
import { DATABASE, OWNER_ROLE, type ConnectionConfig } from "./connection.ts";

/** Key of the advisory lock under which roles and database are made; any fixed number of our own. */
const PREPARE_LOCK = 4_170_001;

/** Makes sure that the owner role and the database exist. Safe to run at every start and by two at once. */
export async function prepareRoles(superuser: ConnectionConfig, ownerPassword: string): Promise<void> {
  const client = new pg.Client(superuser);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [PREPARE_LOCK]);
    const found = await client.query(
      "select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database",
      [OWNER_ROLE, DATABASE],
    );
    if (!found.rows[0].role) {
      const verifier = client.escapeLiteral(scramVerifier(ownerPassword));
      await client.query(`create role ${OWNER_ROLE} login createrole createdb password ${verifier}`);
    }
    if (!found.rows[0].database) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}
