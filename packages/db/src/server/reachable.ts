import { stat } from "node:fs/promises";
import path from "node:path";
import type { ServerAccount } from "./server-account.ts";

/** Whether the account may walk down to `folder`: root's own folders are usually closed to everyone else. */
export async function reachable(folder: string, account: ServerAccount): Promise<boolean> {
  if (account === null) return true;
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const { uid, gid, mode } = await stat(place);
    const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & search) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}
