import type { DemoAccount } from "@hengji/services/demo";
import type { Content } from "./prepare-content.ts";
import { table } from "./table.ts";

/** What the operator reads once the platform answers. */
export function greeting(origin: string, dataDir: string, content: Content): string {
  return [
    "",
    `衡绩已启动：${origin}`,
    `数据文件夹：${dataDir}`,
    ...accountLines(content.accounts),
    ...setUpLines(origin, content),
    "",
    "按 Ctrl-C 停止。",
  ].join("\n");
}

function accountLines(accounts: readonly DemoAccount[]): string[] {
  if (accounts.length === 0) return [];
  const rows = accounts.map(({ account, password, role, organisation, sees }) => [
    account,
    password,
    role,
    organisation,
    sees,
  ]);
  const lines = table([["账号", "密码", "角色", "单位", "可以看到"], ...rows]).map((line) => `  ${line}`);
  return ["", "演示账号（只供本机试用）：", ...lines];
}

function setUpLines(origin: string, { setUpCode, administratorLink }: Content): string[] {
  if (setUpCode !== null) {
    return [
      "",
      "平台待初始化。请打开下面的地址，填写初始化代码：",
      `  地址    ${origin}/set-up`,
      `  代码    ${setUpCode}`,
      "代码只能用一次；初始化之前每次启动都换新代码，以最近一次为准。",
    ];
  }
  if (administratorLink !== null) {
    return [
      "",
      "还没有系统管理员设置过密码。初始化时的链接如已遗失，请系统管理员打开：",
      `  ${origin}${administratorLink}`,
      "此链接72小时内有效，只能用一次，不要转给他人。",
    ];
  }
  return [];
}
