/** The signed-in user's own runtime folder, where the system provides one. */
export function userRuntimeFolder(): string | undefined {
  return process.env["XDG_RUNTIME_DIR"] || undefined;
}

/** Nothing of the operator's environment may change how the server behaves. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const own: Record<string, string | undefined> = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
  // Asserted: where Next's types are loaded, ProcessEnv demands a NODE_ENV that this server has no use for.
  return own as NodeJS.ProcessEnv;
}
