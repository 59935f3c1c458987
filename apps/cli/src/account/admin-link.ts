import { problemFrom } from "@hengji/db/server";
import { administratorLink, ServiceError } from "@hengji/services";
import { operatorName } from "../owner/operator-name.ts";
import { asOwner } from "../owner/owner-database.ts";
import { readSettings } from "../serve/env.ts";

const BAD_INPUT = 2;

/**
 * A one-time link for the system administrator, on the server, also while `hengji serve` runs; `account` where there
 * are several. Gives 0, 1 when it could not, 2 where nobody or nobody in particular is meant.
 */
export async function adminLink(account: string | undefined): Promise<number> {
  try {
    const { origin } = readSettings();
    const link = await asOwner(({ db }) => administratorLink(db, { operator: operatorName(), account }));
    console.log(
      [
        `请系统管理员（账号 ${link.account}）打开：`,
        `  ${origin}${link.path}`,
        "此链接72小时内有效，只能用一次，不要转给他人；之前未用的链接作废。已记入平台的审计链。",
      ].join("\n"),
    );
    return 0;
  } catch (error) {
    const refused = error instanceof ServiceError;
    const problem = refused ? error : problemFrom(error, "数据文件夹");
    if (!problem) throw error;
    console.error(problem.message);
    return refused && error.code === "notFound" ? BAD_INPUT : 1;
  }
}
