import * as z from "zod/mini";
import { roleCode } from "../evaluation/evaluation-list.ts";

export const person = z.object({
  id: z.uuid(),
  name: z.string(),
  account: z.string(),
  /** `invited`: may sign in once a password is set. */
  status: z.enum(["active", "invited", "disabled"]),
  mine: z.boolean(),
  memberships: z.array(z.object({ organisationName: z.string(), role: roleCode })),
  /** How many links this person was ever given; the next one names it, so that a double click gives one. */
  linksGiven: z.int(),
  /** Until when the open link counts; null without one. */
  linkOpenUntil: z.nullable(z.iso.datetime()),
});
export type Person = z.infer<typeof person>;

export const personStatusLabels: Readonly<Record<Person["status"], string>> = {
  active: "在用",
  invited: "待设密码",
  disabled: "已停用",
};

export const peopleOutput = z.object({ people: z.array(person) });
export type PeopleOutput = z.infer<typeof peopleOutput>;

export const issueLinkInput = z.object({ personId: z.uuid(), linksGiven: z.int().check(z.gte(0)) });
export type IssueLinkInput = z.infer<typeof issueLinkInput>;

export const setPersonStatusInput = z.object({ personId: z.uuid(), status: z.enum(["active", "disabled"]) });
export type SetPersonStatusInput = z.infer<typeof setPersonStatusInput>;
export const setPersonStatusOutput = z.object({ status: z.enum(["active", "invited", "disabled"]) });
export type SetPersonStatusOutput = z.infer<typeof setPersonStatusOutput>;
