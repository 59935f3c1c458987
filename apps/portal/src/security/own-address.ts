const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where a page that was opened under another name of this machine belongs; null when it is right already.
 * localhost and 127.0.0.1 are two origins to a browser: signing in on one would not count on the other.
 */
export function ownAddress(origin: string, host: string | null, path: string): string | null {
  if (host === null || !URL.canParse(`http://${host}`)) return null;
  const own = new URL(origin);
  const asked = new URL(`${own.protocol}//${host}`);
  const alias = loopbackNames.has(own.hostname) && loopbackNames.has(asked.hostname);
  if (!alias || asked.hostname === own.hostname || asked.port !== own.port) return null;
  return own.origin + path;
}
