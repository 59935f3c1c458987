import type { DemoAccount } from "@hengji/services/demo";
import { table } from "./table.ts";

/** What the operator reads once the platform answers. */
export function greeting(origin: string, dataDir: string, accounts: readonly DemoAccount[]): string {
  return [
    "",
    `衡绩已启动：${origin}`,
    `数据文件夹：${dataDir}`,
    ...(accounts.length > 0 ? ["", "演示账号（只供本机试用）：", ...accountLines(accounts)] : []),
    "",
    "按 Ctrl-C 停止。",
  ].join("\n");
}

function accountLines(accounts: readonly DemoAccount[]): string[] {
  const rows = accounts.map(({ account, password, role, organisation, sees }) => [
    account,
    password,
    role,
    organisation,
    sees,
  ]);
  return table([["账号", "密码", "角色", "单位", "可以看到"], ...rows]).map((line) => `  ${line}`);
}
