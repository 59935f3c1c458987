/**
 * Whether the request comes from a page of our own: its Origin is ours and the browser, if it says where from,
 * agrees. A missing Origin counts as foreign.
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get("sec-fetch-site");
  return headers.get("origin") === origin && (site === null || site === "same-origin");
}
