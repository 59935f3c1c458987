import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import path from "node:path";

/** Where packages come from and how the network is reached; all else that npm exports confuses its children. */
const KEPT =
  /^npm_config_(registry|cafile|ca|userconfig|https?[-_]proxy|proxy|noproxy|strict[-_]ssl|@.*:registry|\/\/.*)$/i;

/** The environment for child programs: without npm's own variables, quiet, with the pinned programs first. */
export function childEnvironment(inherited, root, binFolders) {
  const env = Object.fromEntries(
    Object.entries(inherited).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name)),
  );
  const home = usableHome(inherited.HOME, root);
  return {
    ...env,
    ...(home === undefined ? {} : { HOME: home }),
    PATH: [...binFolders, inherited.PATH].filter(Boolean).join(path.delimiter),
    DO_NOT_TRACK: "1",
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    npm_config_update_notifier: "false",
    npm_config_fetch_retries: "2",
    npm_config_fetch_retry_mintimeout: "1000",
    npm_config_fetch_retry_maxtimeout: "5000",
  };
}

/** npm and pnpm keep their stores at home; a service account often has none that it may write to. */
function usableHome(home, root) {
  try {
    if (home && statSync(home).isDirectory()) {
      accessSync(home, constants.W_OK);
      return home;
    }
  } catch {
    // Falls through to a home inside the project.
  }
  if (process.platform === "win32") return undefined;
  const substitute = path.join(root, "node_modules", ".home");
  mkdirSync(substitute, { recursive: true });
  return substitute;
}
