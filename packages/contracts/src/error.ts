/**
 * The closed set of refusals. Not visible and not existing are one code on purpose: nobody learns from an
 * answer that something exists.
 */
export const errorCodes = [
  "unauthorized",
  "forbidden",
  "notFound",
  "conflict",
  "invalid",
  "tooMany",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What a person reads for a code when the verb has nothing more exact to say. */
export const errorMessages: Readonly<Record<ErrorCode, string>> = {
  unauthorized: "登录已失效，请重新登录；已填写的内容保留在本机。",
  forbidden: "您的角色不能办理这一步。",
  notFound: "没有找到。它可能不存在，或者不在您可以查看的范围内。",
  conflict: "内容已被他人修改，请查看最新内容后再保存。",
  invalid: "填写的内容不符合要求，请按提示修改。",
  tooMany: "操作过于频繁，请稍后再试。",
  unavailable: "系统正忙，请稍后再试；已保存的内容不受影响。",
};
