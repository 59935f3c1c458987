import * as z from "zod/mini";
import type { RoleCode } from "../vocabulary.ts";

/** How the three platform duties are spread over people; audit is always a person of its own. */
export const adminProfileLabels = {
  small: "一人兼任系统与安全管理",
  dengbao: "三员分设",
} as const;
export type AdminProfile = keyof typeof adminProfileLabels;

/** Which duties one account of a profile has. */
export const adminDuties: Readonly<
  Record<
    AdminProfile,
    Readonly<Partial<Record<"systemAccount" | "securityAccount" | "auditAccount", readonly RoleCode[]>>>
  >
> = {
  small: { systemAccount: ["systemAdmin", "securityAdmin"], auditAccount: ["auditAdmin"] },
  dengbao: {
    systemAccount: ["systemAdmin"],
    securityAccount: ["securityAdmin"],
    auditAccount: ["auditAdmin"],
  },
};

const typed = z.string().check(z.trim(), z.maxLength(200));
const typedAccount = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(200));

/** The first visit to an empty installation, as typed: `setUpProblems` says what is still wrong, all at once. */
export const setUpInput = z.object({
  code: typed,
  regionCode: typed,
  regionName: typed,
  bureauName: typed,
  managerName: typed,
  managerAccount: typedAccount,
  profile: z.enum(["small", "dengbao"]),
  systemAccount: typedAccount,
  /** Not looked at in profile `small`. */
  securityAccount: typedAccount,
  auditAccount: typedAccount,
});
export type SetUpInput = z.infer<typeof setUpInput>;
export type SetUpField = Exclude<keyof SetUpInput, "profile">;

export const setUpFields = [
  "code",
  "regionCode",
  "regionName",
  "bureauName",
  "managerName",
  "managerAccount",
  "systemAccount",
  "securityAccount",
  "auditAccount",
] as const satisfies readonly SetUpField[];

export const setUpProblem = z.object({ field: z.enum(setUpFields), message: z.string() });
export type SetUpProblem = z.infer<typeof setUpProblem>;

/** A link as it leaves, once: whoever opens it sets a password of their own. */
export const issuedLink = z.object({
  name: z.string(),
  account: z.string(),
  roles: z.array(z.string()),
  /** The secret stands behind `#`, where no log sees it. */
  path: z.string(),
  expiresAt: z.iso.datetime(),
});
export type IssuedLink = z.infer<typeof issuedLink>;

export const setUpOutput = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("done"), links: z.array(issuedLink) }),
  z.object({ outcome: z.literal("refused"), problems: z.array(setUpProblem) }),
]);
export type SetUpOutput = z.infer<typeof setUpOutput>;

/** Open only while no bureau exists. */
export const setUpStateOutput = z.object({ open: z.boolean() });
export type SetUpStateOutput = z.infer<typeof setUpStateOutput>;
