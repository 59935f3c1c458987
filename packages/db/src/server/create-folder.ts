import { mkdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Creates a folder and those above it, one by one, and tells whether it was missing. Fails as the file system
 * does; node's own recursive creation never ends below a folder such as /proc that takes nothing.
 */
export async function createFolder(folder: string): Promise<boolean> {
  const missing: string[] = [];
  for (let place = path.resolve(folder); !(await isFolder(place)); place = path.dirname(place))
    missing.unshift(place);
  for (const place of missing) await createOne(place);
  return missing.length > 0;
}

async function createOne(place: string): Promise<void> {
  try {
    await mkdir(place);
  } catch (error) {
    // Another start may have been faster.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !(await isFolder(place))) throw error;
  }
}

async function isFolder(place: string): Promise<boolean> {
  try {
    if ((await stat(place)).isDirectory()) return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
  throw Object.assign(new Error(`not a folder: ${place}`), { code: "ENOTDIR", path: place });
}
