/** Where everyone starts. */
export const homePath = "/evaluations";

const anywhere = "https://origin.invalid";

/**
 * The address to return to after signing in: a page of this portal and nothing else. Anything that a browser could
 * read as another origin, and the sign-in page and interfaces themselves, give the start page.
 */
export function backPath(value: string | undefined): string {
  if (!value?.startsWith("/") || /[\\\p{Cc}]/u.test(value) || !URL.canParse(value, anywhere)) return homePath;
  const { origin, pathname, search } = new URL(value, anywhere);
  const elsewhere = origin !== anywhere || pathname.startsWith("//");
  if (elsewhere || pathname === "/" || /^\/(api|sign-in|_next|healthz)(\/|$)/.test(pathname)) return homePath;
  return pathname + search;
}

/** The sign-in page that returns to `path`; `ended` when a session was there and no longer counts. */
export function signInPath(path: string, { ended = false } = {}): string {
  const query = new URLSearchParams();
  const back = backPath(path);
  if (back !== homePath) query.set("back", back);
  if (ended) query.set("ended", "1");
  return query.size > 0 ? `/sign-in?${query}` : "/sign-in";
}
