import type { AuthSettings } from "./settings.ts";

/**
 * The network a request comes from, for counting failures and for the record. Only what our own side wrote is
 * believed: the entries that our proxies appended or, without a proxy, the address that our server saw. Where
 * neither says anything everyone counts as one network, because a browser may write any header itself.
 */
export function clientNetwork(
  headers: Headers,
  { trustedProxies = 0, remoteHeader }: Pick<AuthSettings, "trustedProxies" | "remoteHeader">,
): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const seen = remoteHeader === undefined ? null : headers.get(remoteHeader);
  const address = trustedProxies > 0 ? hops.at(-trustedProxies) : seen;
  return address ? networkOf(address) : "local";
}

/** An IPv6 customer owns a /64: addresses within it are one network. */
function networkOf(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address.slice(0, 64);
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":").slice(0, 64);
}
