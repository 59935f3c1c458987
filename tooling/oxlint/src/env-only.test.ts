import { examine } from "../test/rule-tester.ts";
import { envOnly } from "./env-only.js";

examine("hengji/env-only", envOnly, {
  allowed: [
    `process.exitCode = 1;`,
    `import { env } from "./env.ts";`,
    `const port = env.PORT;`,
    `import { argv } from "node:process";`,
  ],
  refused: [
    `const port = process.env.PORT;`,
    `const port = process["env"].PORT;`,
    `const port = globalThis.process.env.PORT;`,
    `const { env } = process;`,
    `import { env } from "node:process";`,
    `import { env as surroundings } from "process";`,
  ],
});

examine("hengji/env-only in env.ts", envOnly, {
  filename: "apps/cli/src/env.ts",
  allowed: [`export const port = process.env.PORT;`],
  refused: [],
});
