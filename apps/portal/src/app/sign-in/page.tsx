import { BrandMark, SkipLink, ThemeSwitch } from "@hengji/ui";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "@/env.ts";
import { chosenTheme } from "@/features/frame/chosen-theme.ts";
import { themeNames } from "@/features/frame/theme-names.ts";
import { backPath } from "@/features/sign-in/back-path.ts";
import { Ruler } from "@/features/sign-in/ruler.tsx";
import { SignInForm } from "@/features/sign-in/sign-in-form.tsx";
import { ownAddress } from "@/security/own-address.ts";
import { pathHeader } from "@/security/request-headers.ts";
import { isSignedIn, serverApi } from "@/server/api.ts";
import { version } from "../../../package.json";

export const metadata: Metadata = { title: "登录" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  await leaveAlias();
  const { back, ended, set } = await searchParams;
  const target = backPath([back].flat()[0]);
  if (await isSignedIn()) redirect(target);
  const api = await serverApi();
  if ((await api.account.viewSetUp()).open) redirect("/set-up");
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-surface">
      <SkipLink label="跳到正文" />
      <main className="flex flex-col justify-center py-10" id="main" tabIndex={-1}>
        <div className="mx-auto w-[352px]">
          <p className="flex items-center gap-3">
            <BrandMark size={34} />
            <b className="text-2xl leading-9 font-semibold tracking-[0.14em]">衡绩</b>
          </p>
          <p className="mt-0.5 ml-[46px] text-ink-2">部门整体支出绩效评价</p>
        </div>
        <Ruler />
        <div className="mx-auto w-[352px]">
          <h1 className="sr-only">登录</h1>
          {ended ? (
            <p className="mb-4 rounded-md bg-amber-tint px-3 py-2 text-sm leading-5" role="status">
              <b>登录已结束。</b>可能已超时、在别处退出，或账号有变动。重新登录后回到刚才的页面。
            </p>
          ) : null}
          {set && !ended ? (
            <p className="mb-4 rounded-md bg-blue-tint px-3 py-2 text-sm leading-5" role="status">
              <b>密码已设置。</b>请用账号和新密码登录。
            </p>
          ) : null}
          <SignInForm back={target} />
          <p className="mt-[18px] border-t border-line pt-3.5 text-sm leading-[22px] text-ink-3">
            忘记密码或没有账号，请与系统管理员联系，凭其生成的链接设置密码。
          </p>
        </div>
      </main>
      <footer className="flex items-center justify-between border-t border-line px-6 py-1.5 text-xs text-ink-3">
        版本{version}
        <ThemeSwitch label="外观" names={themeNames} theme={await chosenTheme()} />
      </footer>
    </div>
  );
}

/**
 * Whoever is not signed in comes here, under whichever name of this machine. The proxy cannot send them on: there
 * all loopback names are one host to Next, and the redirect would lead back to itself.
 */
async function leaveAlias(): Promise<void> {
  const given = await headers();
  const own = ownAddress(env().origin, given.get("host"), given.get(pathHeader) ?? "/sign-in");
  if (own !== null) redirect(own);
}
