/**
 * Fails the portal's build when a page, a route handler or a server action has no row in the policy table.
 * Run as `node packages/api/src/doors/check-doors.ts <src folder of the portal>`.
 */
import path from "node:path";
import { policyKeys } from "@hengji/services/policy";
import { compareDoors } from "./compare-doors.ts";
import { scanDoors } from "./scan-doors.ts";

const portal = process.argv[2] ?? path.resolve(import.meta.dirname, "../../../../apps/portal/src");
const { withoutRow, withoutDoor } = compareDoors(await scanDoors(portal), policyKeys("page", "http"));
for (const door of withoutRow)
  console.error(`策略表缺少这个入口：${door}。请在 packages/services/src/policy/policy.ts 中补一行。`);
for (const row of withoutDoor)
  console.error(`策略表有这一行而没有这个入口：${row}。请删去该行，或补上入口。`);
if (withoutRow.length + withoutDoor.length > 0) process.exit(1);
