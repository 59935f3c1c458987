import { cp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";

// `next build` leaves the files that browsers fetch outside of its standalone server.
const portal = path.join(import.meta.dirname, "..");
const standalone = path.join(portal, ".next", "standalone", "apps", "portal");

for (const folder of [path.join(".next", "static"), "public"]) {
  const source = path.join(portal, folder);
  const target = path.join(standalone, folder);
  await rm(target, { recursive: true, force: true });
  if (existsSync(source)) await cp(source, target, { recursive: true });
}
