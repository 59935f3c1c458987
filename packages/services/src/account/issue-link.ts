import {
  type IssuedLink,
  issueLinkInput,
  type IssueLinkInput,
  linkPurposeLabels,
  roleLabels,
} from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { asc, eq } from "drizzle-orm";
import { emit } from "../audit/emit.ts";
import type { Actor, ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { recordingRefusals } from "../policy/record-refusal.ts";
import { insertLink, withdrawLinks } from "./link-rows.ts";
import { lockPerson } from "./lock-person.ts";

const { membership, oneTimeLink } = schema;

/**
 * A new invitation or reset link for this person; older open ones are withdrawn. `conflict` for a disabled person,
 * and when one was given since the caller looked: of two clicks one gives a link.
 */
export async function issueLink(context: ChangeContext, rawInput: IssueLinkInput): Promise<IssuedLink> {
  const actor = authorise(context.actor, "account.issueLink");
  const input = parseInput(issueLinkInput, rawInput);
  const object = () => ({ regionId: null, kind: "user", id: input.personId });
  const issued = await recordingRefusals(context, "account.issueLink", object, () =>
    issue(context, actor, input),
  );
  if (!("givenTo" in issued)) return issued;
  // A second click is everyday work and no refused attempt.
  throw new ServiceError(
    "conflict",
    `刚才已为${issued.givenTo}生成过链接，没有重复生成。如链接没有留下，请刷新本页后再生成。`,
  );
}

function issue(
  { db, origin }: ChangeContext,
  actor: Actor,
  { personId, linksGiven }: IssueLinkInput,
): Promise<IssuedLink | { readonly givenTo: string }> {
  return db.transaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (person === null) throw new ServiceError("notFound");
    if (person.status === "disabled") {
      throw new ServiceError("conflict", `${person.account}已停用，不能生成链接。请先启用，再生成。`);
    }
    if ((await tx.$count(oneTimeLink, eq(oneTimeLink.userId, personId))) !== linksGiven) {
      return { givenTo: person.account };
    }
    const purpose = person.passwordHash === null ? "invitation" : "reset";
    await withdrawLinks(tx, personId);
    const link = await insertLink(tx, personId, purpose);
    const roles = await rolesOf(tx, personId);
    await emit(
      tx,
      { actor, origin },
      {
        regionId: null,
        role: "systemAdmin",
        action: "account.issueLink",
        object: { kind: "user", id: personId },
        after: { label: person.account, text: linkPurposeLabels[purpose] },
      },
    );
    return { name: person.name, account: person.account, roles, ...link };
  });
}

async function rolesOf(tx: Transaction, userId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ role: membership.role })
    .from(membership)
    .where(eq(membership.userId, userId))
    .orderBy(asc(membership.role));
  return rows.map(({ role }) => roleLabels[role]);
}
