import {
  acceptLinkInput,
  type AcceptLinkInput,
  type AcceptLinkOutput,
  deadLinkMessage,
  linkPurposeLabels,
  passwordProblem,
} from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { and, eq, sql } from "drizzle-orm";
import { emit } from "../audit/emit.ts";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { recordingRefusals } from "../policy/record-refusal.ts";
import { QueueFull } from "../session/bounded-queue.ts";
import { hashPassword } from "../session/password.ts";
import { hashing } from "../session/sign-in.ts";
import { forgetAllFailures } from "../session/throttle.ts";
import { findOpenLink, isOpen, type OpenLink, withdrawLinks } from "./link-rows.ts";
import { lockPerson } from "./lock-person.ts";

const { appUser, oneTimeLink } = schema;
const dead = () => new ServiceError("notFound", deadLinkMessage);

/**
 * Sets the password of the link's owner, once. Their sessions end, their other links too, and what locked their
 * account is forgotten. `invalid` says everything that the password lacks.
 */
export async function acceptLink(
  context: ChangeContext,
  rawInput: AcceptLinkInput,
): Promise<AcceptLinkOutput> {
  authorise(context.actor, "account.acceptLink");
  const { secret, password } = parseInput(acceptLinkInput, rawInput);
  const object = () => ({ regionId: null, kind: "user", id: "unknown" });
  return recordingRefusals(context, "account.acceptLink", object, async () => {
    // Before anything costly: only who holds an open link gets a hash worked.
    const link = await findOpenLink(context.db, secret);
    if (link === null) throw dead();
    const problem = passwordProblem(password, link);
    if (problem !== null) throw new ServiceError("invalid", problem);
    await use(context, link, await hashed(password));
    return { account: link.account };
  });
}

async function hashed(password: string): Promise<string> {
  try {
    return await hashing(() => hashPassword(password));
  } catch (error) {
    if (error instanceof QueueFull) throw new ServiceError("unavailable", undefined, { cause: error });
    throw error;
  }
}

function use({ db, origin }: ChangeContext, link: OpenLink, passwordHash: string): Promise<void> {
  return db.transaction(async (tx) => {
    const person = await lockPerson(tx, link.userId);
    if (person?.status !== "active" || !(await markUsed(tx, link))) throw dead();
    await tx
      .update(appUser)
      .set({ passwordHash, authEpoch: sql`${appUser.authEpoch} + 1` })
      .where(eq(appUser.id, link.userId));
    await withdrawLinks(tx, link.userId);
    await forgetAllFailures(tx, link.account);
    await emit(
      tx,
      { actor: link, origin },
      {
        regionId: null,
        role: null,
        action: "account.acceptLink",
        object: { kind: "user", id: link.userId },
        after: { label: link.account, text: linkPurposeLabels[link.purpose] },
      },
    );
  });
}

/** False when it was used, withdrawn or too old by now: of several that use one link at once, one is first. */
async function markUsed(tx: Transaction, { secretHash }: OpenLink): Promise<boolean> {
  const used = await tx
    .update(oneTimeLink)
    .set({ usedAt: sql`clock_timestamp()` })
    .where(and(eq(oneTimeLink.secretHash, secretHash), isOpen))
    .returning({ userId: oneTimeLink.userId });
  return used.length === 1;
}
