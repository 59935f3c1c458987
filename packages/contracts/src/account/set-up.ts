import * as z from "zod/mini";

const name = z.string().check(z.trim(), z.minLength(2), z.maxLength(100));
const account = z.string().check(z.trim(), z.toLowerCase(), z.regex(/^[a-z0-9][a-z0-9._-]{1,63}$/));

/** The first visit to an empty installation. */
export const setUpInput = z.object({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
  regionCode: z.string().check(z.regex(/^[0-9]{6}$/)),
  regionName: name,
  bureauName: name,
  managerName: name,
  managerAccount: account,
  /** Profile `small`: one person is system and security administrator; audit is always another. */
  profile: z.enum(["small", "dengbao"]),
  systemAccount: account,
  securityAccount: z.optional(account),
  auditAccount: account,
});
export type SetUpInput = z.infer<typeof setUpInput>;

/** Each link is shown once; whoever opens it sets a password of their own. */
export const setUpOutput = z.object({
  links: z.array(
    z.object({
      name: z.string(),
      account: z.string(),
      role: z.string(),
      path: z.string(),
      expiresAt: z.iso.datetime(),
    }),
  ),
});
export type SetUpOutput = z.infer<typeof setUpOutput>;

/** 等保 profile: at least 10 characters of at least three of four classes. */
export const newPassword = z.string().check(z.minLength(10), z.maxLength(200));

export const acceptLinkInput = z.object({
  secret: z.string().check(z.minLength(20), z.maxLength(100)),
  password: newPassword,
});
export type AcceptLinkInput = z.infer<typeof acceptLinkInput>;
