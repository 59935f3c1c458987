export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** Kept by the browser for a year; the server reads it and writes `data-theme`, so no page flashes. */
export const themeCookieName = "theme";

/** Whatever stands in the cookie, one of the three; "system" when it is none of them. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** The cookie line that a browser stores for `theme`. */
export function themeCookie(theme: Theme, secure: boolean): string {
  return `${themeCookieName}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure ? "; Secure" : ""}`;
}
