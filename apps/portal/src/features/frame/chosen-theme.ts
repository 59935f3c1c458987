import { parseTheme, type Theme, themeCookieName } from "@hengji/ui";
import { cookies } from "next/headers";

/** The theme that this browser asked for before. */
export async function chosenTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(themeCookieName)?.value);
}
