import * as z from "zod/mini";

export const linkPurposeLabels = { invitation: "邀请", reset: "重置密码" } as const;
export type LinkPurposeCode = keyof typeof linkPurposeLabels;

/** Long enough for any text that could be a link; what is none is answered like one that is used up. */
const secret = z.string().check(z.maxLength(200));

export const readLinkInput = z.object({ secret });
export type ReadLinkInput = z.infer<typeof readLinkInput>;

/** Whose password the link sets. */
export const readLinkOutput = z.object({
  purpose: z.enum(["invitation", "reset"]),
  name: z.string(),
  account: z.string(),
  organisations: z.array(z.string()),
  expiresAt: z.iso.datetime(),
});
export type ReadLinkOutput = z.infer<typeof readLinkOutput>;

export const acceptLinkInput = z.object({ secret, password: z.string().check(z.maxLength(400)) });
export type AcceptLinkInput = z.infer<typeof acceptLinkInput>;

export const acceptLinkOutput = z.object({ account: z.string() });
export type AcceptLinkOutput = z.infer<typeof acceptLinkOutput>;

/** One answer for used, expired, withdrawn and unknown links. */
export const deadLinkMessage =
  "这个链接不能使用：可能已经用过、过期、被新的链接取代，或者地址不完整。请系统管理员重新生成，再打开新的链接。";
