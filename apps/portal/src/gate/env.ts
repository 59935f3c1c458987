/** What the gate must know; it runs before the portal's own environment is read. */
export const gateEnv = {
  remoteHeader: process.env["REMOTE_HEADER"] || undefined,
  https: process.env["APP_ORIGIN"]?.startsWith("https:") ?? false,
};
