import { parseArgs } from "node:util";
import { help } from "./help.ts";

/** Bad input: arguments or files that the caller has to mend. */
const BAD_INPUT = 2;

async function main([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case "serve": {
      const { serve } = await import("./serve/serve.ts");
      const { values } = parseArgs({
        args: [...args],
        options: { empty: { type: "boolean", default: false } },
      });
      return serve({ empty: values.empty });
    }
    case "score": {
      const { score } = await import("./score/score.ts");
      const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
      return score(positionals);
    }
    case "examine": {
      const { examine } = await import("./examine/examine.ts");
      const { positionals, values } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { json: { type: "boolean" }, text: { type: "boolean" } },
      });
      // A person at a terminal reads text; a program that reads a pipe gets JSON without asking.
      const text = values.json !== true && (values.text ?? process.stdout.isTTY);
      return examine(positionals, text ? "text" : "json");
    }
    case "verify": {
      const { verifyFiles } = await import("./verify/verify-chain.ts");
      return verifyFiles(args, console.log);
    }
    case "audit-export": {
      const { auditExport } = await import("./audit/audit-export.ts");
      const { values } = parseArgs({
        args: [...args],
        options: { chain: { type: "string" }, out: { type: "string" } },
      });
      return auditExport({ chain: values.chain, out: values.out });
    }
    case "admin-link": {
      const { adminLink } = await import("./account/admin-link.ts");
      const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
      return adminLink(positionals[0]);
    }
    case undefined:
    case "help":
    case "--help":
    case "-h":
      console.log(help);
      return command === undefined ? BAD_INPUT : 0;
    default:
      console.error(`不认识的命令“${command}”。\n\n${help}`);
      return BAD_INPUT;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS")) throw error;
  console.error(`参数写法不对。\n\n${help}`);
  process.exitCode = BAD_INPUT;
}
