import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** One password per database role; made once with the cluster, never shown. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

const FILE = "passwords.json";

export function newPasswords(): Passwords {
  const secret = () => randomBytes(32).toString("base64url");
  return { superuser: secret(), owner: secret(), app: secret() };
}

/** The file inside the `database` folder; mode 0600. */
export function passwordFile(databaseFolder: string): string {
  return path.join(databaseFolder, FILE);
}

export async function readPasswords(databaseFolder: string): Promise<Passwords> {
  return JSON.parse(await readFile(passwordFile(databaseFolder), "utf8")) as Passwords;
}
