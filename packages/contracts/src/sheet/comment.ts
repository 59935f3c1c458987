import * as z from "zod/mini";
import { plainText } from "../plain-text.ts";

export const audienceLabels = { team: "评价组", firm: "本机构" } as const;
export type AudienceCode = keyof typeof audienceLabels;

const body = plainText(4000);
const common = { evaluationId: z.uuid(), requestKey: z.uuid() };

export const openThreadInput = z.object({
  ...common,
  indicatorCode: z.string().check(z.minLength(1), z.maxLength(64)),
  audience: z.enum(["team", "firm"]),
  body,
});
export type OpenThreadInput = z.infer<typeof openThreadInput>;

export const replyInput = z.object({ ...common, threadId: z.uuid(), body });
export type ReplyInput = z.infer<typeof replyInput>;

export const resolveThreadInput = z.object({
  ...common,
  threadId: z.uuid(),
  baseVersion: z.int().check(z.gte(1)),
  resolved: z.boolean(),
});
export type ResolveThreadInput = z.infer<typeof resolveThreadInput>;

export const thread = z.object({
  id: z.uuid(),
  indicatorCode: z.string(),
  audience: z.enum(["team", "firm"]),
  version: z.int(),
  resolved: z.nullable(z.object({ by: z.string(), at: z.iso.datetime() })),
  comments: z.array(z.object({ by: z.string(), mine: z.boolean(), body: z.string(), at: z.iso.datetime() })),
});
export type Thread = z.infer<typeof thread>;
