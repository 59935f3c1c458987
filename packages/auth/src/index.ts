export { authOptions } from "./auth-options.ts";
export { authHandler } from "./handle-auth.ts";
export { clientNetwork } from "./client-network.ts";
export { isSameOrigin } from "./same-origin.ts";
export { readSessionToken } from "./read-cookies.ts";
export { readLimited } from "./read-limited.ts";
export { turnAway } from "./turn-away.ts";
export type { AuthSettings } from "./settings.ts";
