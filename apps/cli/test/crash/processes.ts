import { readdirSync, readFileSync } from "node:fs";
import { postmasterPid } from "../serving.ts";
import type { Platform } from "./platform.ts";

/** What a round kills, each with SIGKILL and without warning. */
export const targets = ["portal", "postmaster", "serve", "database", "backend", "everything"] as const;
export type Target = (typeof targets)[number];

/** Kills; true when `hengji serve` itself is among the dead, so that a person has to start it again. */
export function kill(target: Target, { pid, dataDir }: Platform): boolean {
  const postmaster = postmasterPid(dataDir);
  if (postmaster === undefined) throw new Error("the database does not run");
  const backends = childrenOf(postmaster);
  const victims: Readonly<Record<Target, readonly number[]>> = {
    portal: childrenOf(pid),
    postmaster: [postmaster],
    serve: [pid],
    database: [postmaster, ...backends],
    backend: backends.filter(isClientBackend).slice(0, 1),
    everything: [pid, ...childrenOf(pid), postmaster, ...backends],
  };
  if (victims[target].length === 0) throw new Error(`nothing to kill for ${target}`);
  for (const victim of victims[target]) {
    try {
      process.kill(victim, "SIGKILL");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
  return target === "serve" || target === "everything";
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === parent)
    .map(Number);
}

/** The parent of a live process; the name in brackets may hold blanks and brackets itself. */
function parentOf(pid: string): number | undefined {
  const [state, parent] = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  return state === "Z" ? undefined : Number(parent);
}

const isClientBackend = (pid: number) => /hengji_app/.test(read(`/proc/${pid}/cmdline`));

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
