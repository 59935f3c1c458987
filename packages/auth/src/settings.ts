import type { Services } from "@hengji/services";

/** What the portal passes in; nothing here is read from the environment. */
export interface AuthSettings {
  readonly services: Services;
  /** APP_ORIGIN: where browsers reach the portal, without a path. */
  readonly origin: string;
  /** Signs next-auth's own request token; sessions do not depend on it. */
  readonly secret: string;
  /** ALLOW_HTTP=1: the origin may be plain http although it is not this machine. */
  readonly allowHttp?: boolean;
  /** How many proxies of our own stand before the portal and append to X-Forwarded-For. */
  readonly trustedProxies?: number;
  /** The header in which our own server passes on, and on every request overwrites, the address it saw. */
  readonly remoteHeader?: string | undefined;
  /** Takes what went wrong inside, for the log. */
  readonly report?: (problem: unknown) => void;
}
