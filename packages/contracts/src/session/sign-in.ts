import * as z from "zod/mini";

/** Length limits keep a hostile form from reaching the password hash; control characters cannot be stored. */
export const signInInput = z.object({
  account: z
    .string()
    .check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(64), z.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type SignInInput = z.infer<typeof signInInput>;

/** One answer for a wrong password and an unknown account; `unavailable` is a fault of ours and no judgement. */
export type SignInRefusal = "wrong" | "locked" | "busy" | "unavailable";

export const signInMessages: Readonly<Record<SignInRefusal, string>> = {
  wrong: "账号或密码不对，请核对后重新输入。",
  locked: "连续多次输入有误，请30分钟后再试，或请系统管理员生成重置密码的链接。",
  busy: "登录的人较多，请稍后再试。",
  unavailable: "系统暂时不能登录，不是账号或密码的问题。请稍后再试，仍不能登录时请联系系统管理员。",
};
