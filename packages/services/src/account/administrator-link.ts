import { type IssuedLink, linkPurposeLabels, roleLabels } from "@hengji/contracts";
import type { Database } from "@hengji/db";
import { emit } from "../audit/emit.ts";
import { ServiceError } from "../error.ts";
import { activeAdministrators } from "./administrators.ts";
import { insertLink, withdrawLinks } from "./link-rows.ts";
import { lockPerson } from "./lock-person.ts";

export interface AskedOnServer {
  /** Who works on the server, as the record names them. */
  readonly operator: string;
  /** Whose link it is; may be left out where there is one system administrator. */
  readonly account: string | undefined;
}

/**
 * A link for a system administrator who lost the password, for whoever works on the server itself, as the database's
 * owner: where there is one administrator nobody else can give it. Older open links are withdrawn. `notFound` without
 * such an administrator, and where several leave open who is meant.
 */
export function administratorLink(db: Database, { operator, account }: AskedOnServer): Promise<IssuedLink> {
  return db.transaction(async (tx) => {
    const administrators = await activeAdministrators(tx);
    const meant = administrators.filter((each) => account === undefined || each.account === account);
    const [first] = meant;
    const person = first && meant.length === 1 ? await lockPerson(tx, first.id) : null;
    if (person?.status !== "active") throw notOne(administrators, account);
    const purpose = person.passwordHash === null ? "invitation" : "reset";
    await withdrawLinks(tx, person.id);
    const link = await insertLink(tx, person.id, purpose);
    await emit(
      tx,
      { actor: { userId: null, name: operator }, origin: { session: null, network: "local" } },
      {
        regionId: null,
        role: null,
        action: "account.issueLink",
        object: { kind: "user", id: person.id },
        after: { label: person.account, text: linkPurposeLabels[purpose] },
      },
    );
    return { name: person.name, account: person.account, roles: [roleLabels.systemAdmin], ...link };
  });
}

function notOne(administrators: readonly { readonly account: string }[], account: string | undefined) {
  if (administrators.length === 0) {
    return new ServiceError("notFound", "平台上没有在用的系统管理员，没有生成链接。");
  }
  const known = administrators.map((each) => each.account).join("、");
  return new ServiceError(
    "notFound",
    account === undefined
      ? `系统管理员不止一人，没有生成链接。请写明账号：${known}。`
      : `在用的系统管理员中没有账号“${account}”，没有生成链接。可以写：${known}。`,
  );
}
