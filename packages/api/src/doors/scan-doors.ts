import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * The doors that the portal's source opens: the address of every `page` and `route` file beneath `app`, and
 * `file#use server` for every file with server actions, wherever it lies.
 */
export async function scanDoors(sourceFolder: string): Promise<string[]> {
  const files = await readdir(sourceFolder, { recursive: true, withFileTypes: true });
  const doors = new Set<string>();
  for (const file of files.filter((entry) => entry.isFile() && /\.[jt]sx?$/.test(entry.name))) {
    const place = path
      .relative(sourceFolder, path.join(file.parentPath, file.name))
      .split(path.sep)
      .join("/");
    const address = addressOf(place);
    if (address !== null) doors.add(address);
    if (hasServerAction(await readFile(path.join(sourceFolder, place), "utf8")))
      doors.add(`${place}#use server`);
  }
  return [...doors].sort();
}

/** `app/(main)/evaluations/(list)/page.tsx` is served at `/evaluations`; null for a file that is no door. */
export function addressOf(file: string): string | null {
  const [root, ...folders] = file.split("/");
  const name = folders.pop() ?? "";
  if (root !== "app" || !/^(page|route)\.[jt]sx?$/.test(name)) return null;
  return `/${folders.filter((folder) => !/^(\(.*\)|@.*)$/.test(folder)).join("/")}`;
}

/** The directive stands alone in its line, at the head of a file or of a function. */
export const hasServerAction = (text: string) => /^\s*(["'])use server\1\s*;?\s*$/m.test(text);
