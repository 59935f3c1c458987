import { type SignInRefusal, signInMessages } from "@hengji/contracts";
import { type AuthAnswer, staleForm } from "./post-auth-form.ts";

/** What to say when signing in was refused; an answer of the server about itself is no word about the password. */
export function refusalMessage({ status, error }: AuthAnswer): string {
  const codes = Object.keys(signInMessages) as SignInRefusal[];
  const named = codes.find((code) => code === error);
  if (named) return signInMessages[named];
  if (error === staleForm) return staleFormMessage;
  if (status === 429) return signInMessages.busy;
  if (status >= 400 && status !== 401) return signInMessages.unavailable;
  return signInMessages.wrong;
}

const staleFormMessage = "页面停留过久，没有登录。请刷新页面后重新登录；浏览器须允许本站使用Cookie。";

export const unreachableMessage = "连不上服务器，没有登录。请检查网络后再试，账号已保留。";
