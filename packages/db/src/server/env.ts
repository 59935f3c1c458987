/** The signed-in user's own runtime folder, where the system provides one. */
export function userRuntimeFolder(): string | undefined {
  return process.env["XDG_RUNTIME_DIR"] || undefined;
}

/** Nothing of the operator's environment may change how the server behaves. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  // NODE_ENV means nothing to it, but where Next's types are loaded no environment goes without.
  return { PATH: process.env["PATH"], NODE_ENV: process.env["NODE_ENV"], LC_ALL: "C", TZ: "UTC" };
}
