import type { Viewer } from "@hengji/contracts";
import { BarRule, ThemeSwitch, TopBar } from "@hengji/ui";
import { chosenTheme } from "./chosen-theme.ts";
import { SignOutButton } from "./sign-out-button.tsx";
import { themeNames } from "./theme-names.ts";
import { organisationNames, roleNames } from "./viewer-names.ts";

/** For whom one acts, in which role, and the way out. */
export async function PortalTopBar({ viewer }: { viewer: Viewer }) {
  return (
    <TopBar
      end={
        <>
          <span className="px-2" title={`账号 ${viewer.account}`}>
            {roleNames(viewer)}
          </span>
          <BarRule />
          <ThemeSwitch label="外观" names={themeNames} theme={await chosenTheme()} />
          <SignOutButton />
        </>
      }
      start={organisationNames(viewer)}
    />
  );
}
