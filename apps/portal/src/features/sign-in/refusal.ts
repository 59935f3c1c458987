import { type SignInRefusal, signInMessages } from "@hengji/contracts";
import type { AuthAnswer } from "./post-auth-form.ts";

/** What to say when signing in was refused; "busy" also when the server is out of breath or out of order. */
export function refusalMessage({ status, error }: AuthAnswer): string {
  const codes = Object.keys(signInMessages) as SignInRefusal[];
  const named = codes.find((code) => code === error);
  if (named) return signInMessages[named];
  if (status === 429 || status >= 500) return signInMessages.busy;
  return signInMessages.wrong;
}

export const unreachableMessage = "连不上服务器，没有登录。请检查网络后再试，账号已保留。";
