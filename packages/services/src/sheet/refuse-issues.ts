import { FactsError } from "@hengji/scoring-core";
import { ServiceError } from "../error.ts";

/** Reads a value with the engine's own checks; what is wrong with it becomes `invalid`, named by its label. */
export function refusingIssues<T>(label: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    const said = error.issues.map(({ message }) =>
      message.startsWith(`“${label}”`) ? message : `“${label}”${message}`,
    );
    throw new ServiceError("invalid", `${said.join("；")}。请改正后再保存。`, { cause: error });
  }
}
