import { spawn } from "node:child_process";
import path from "node:path";
import { serverEnvironment } from "./env.ts";
import { reachable } from "./reachable.ts";
import type { ServerAccount } from "./server-account.ts";

/** A cluster, the programs that serve it and the user they run as. */
export interface ClusterPlace {
  readonly cluster: string;
  readonly bin: string;
  readonly account: ServerAccount;
}

/** A program that ended with an error; the message is what it printed. */
export class ProgramFailure extends Error {
  override readonly name = "ProgramFailure";
}

/** Runs initdb or pg_ctl on the cluster, from inside it, and resolves to what it printed. */
export async function runProgram(
  place: ClusterPlace,
  program: "initdb" | "pg_ctl",
  args: readonly string[],
): Promise<string> {
  const folder = await folderArgument(place);
  const { account } = place;
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(place.bin, program), ["-D", folder, ...args], {
      cwd: place.cluster,
      env: serverEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new ProgramFailure(`${program} (${code}): ${output.trim()}`));
    });
  });
}

/** pg_ctl hands names to a shell between double quotes, and escapes nothing. */
export const SHELL_READS = /["$`\\\n]/;

/**
 * Below a folder that only root may enter the absolute path is closed to the server's user, and a shell would
 * read some names as more than a name. The server works relative to its data folder, and /proc/self/cwd names
 * that folder without walking down to it.
 */
async function folderArgument({ cluster, account }: ClusterPlace): Promise<string> {
  if (SHELL_READS.test(cluster)) return "/proc/self/cwd";
  return (await reachable(path.dirname(cluster), account)) ? cluster : "/proc/self/cwd";
}
