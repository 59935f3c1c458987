import {
  personStatusLabels,
  setPersonStatusInput,
  type SetPersonStatusInput,
  type SetPersonStatusOutput,
} from "@hengji/contracts";
import { schema } from "@hengji/db";
import { eq, sql } from "drizzle-orm";
import { emit } from "../audit/emit.ts";
import type { Actor, ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { recordingRefusals } from "../policy/record-refusal.ts";
import { withdrawLinks } from "./link-rows.ts";
import { statusOf } from "./list-people.ts";
import { lockPerson } from "./lock-person.ts";

/**
 * Takes a person out at their next request, or lets them in again. Asking for what is so already changes nothing.
 * `conflict` for oneself: an administrator who is left could be the last.
 */
export async function setPersonStatus(
  context: ChangeContext,
  rawInput: SetPersonStatusInput,
): Promise<SetPersonStatusOutput> {
  const actor = authorise(context.actor, "account.setPersonStatus");
  const input = parseInput(setPersonStatusInput, rawInput);
  const object = () => ({ regionId: null, kind: "user", id: input.personId });
  return recordingRefusals(context, "account.setPersonStatus", object, () => change(context, actor, input));
}

async function change(
  { db, origin }: ChangeContext,
  actor: Actor,
  { personId, status }: SetPersonStatusInput,
): Promise<SetPersonStatusOutput> {
  if (personId === actor.userId) {
    throw new ServiceError("conflict", "不能停用自己的账号。请由另一名系统管理员办理。");
  }
  return db.transaction(async (tx) => {
    // One at a time, and only by who still counts: two administrators cannot take out each other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('person status', 0))`);
    if ((await lockPerson(tx, actor.userId))?.status !== "active") throw new ServiceError("unauthorized");
    const person = await lockPerson(tx, personId);
    if (person === null) throw new ServiceError("notFound");
    const before = statusOf(person.status, person.passwordHash !== null);
    const after = statusOf(status, person.passwordHash !== null);
    if (person.status === status) return { status: after };
    const { appUser } = schema;
    await tx
      .update(appUser)
      .set({ status, authEpoch: sql`${appUser.authEpoch} + 1` })
      .where(eq(appUser.id, personId));
    if (status === "disabled") await withdrawLinks(tx, personId);
    const label = person.account;
    await emit(
      tx,
      { actor, origin },
      {
        regionId: null,
        role: "systemAdmin",
        action: "account.setPersonStatus",
        object: { kind: "user", id: personId },
        before: { label, text: personStatusLabels[before] },
        after: { label, text: personStatusLabels[after] },
      },
    );
    return { status: after };
  });
}
