import type { Viewer } from "@hengji/contracts";
import { BarRule, parseTheme, themeCookieName, ThemeSwitch, TopBar } from "@hengji/ui";
import { cookies } from "next/headers";
import { SignOutButton } from "./sign-out-button.tsx";
import { themeNames } from "./theme-names.ts";
import { organisationNames, roleNames } from "./viewer-names.ts";

/** For whom one acts, in which role, and the way out. */
export async function PortalTopBar({ viewer }: { viewer: Viewer }) {
  const theme = parseTheme((await cookies()).get(themeCookieName)?.value);
  return (
    <TopBar
      end={
        <>
          <span className="px-2" title={`账号 ${viewer.account}`}>
            {roleNames(viewer)}
          </span>
          <BarRule />
          <ThemeSwitch label="外观" names={themeNames} theme={theme} />
          <SignOutButton />
        </>
      }
      start={organisationNames(viewer)}
    />
  );
}
