import { randomBytes } from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";
import path from "node:path";

/** The secret that signs cookies; made once per data folder, mode 0600, the same for all who share the folder. */
export async function sessionSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "session-secret");
  const draft = `${file}.${process.pid}`;
  const present = await readFile(file, "utf8").catch(() => undefined);
  if (present !== undefined) return present.trim();
  const handle = await open(draft, "w", 0o600);
  try {
    await handle.writeFile(`${randomBytes(32).toString("base64url")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    // A link fails where a rename would replace what another start has just made.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, "utf8")).trim();
}
