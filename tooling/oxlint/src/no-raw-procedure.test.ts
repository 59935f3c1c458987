import { examine } from "../test/rule-tester.ts";
import { noRawProcedure } from "./no-raw-procedure.js";

examine("hengji/no-raw-procedure", noRawProcedure, {
  allowed: [`import { signedIn } from "../procedure.ts";`, `export const read = signedIn.query(() => 1);`],
  refused: [
    `const open = t.procedure;`,
    `const open = t.procedure.query(() => 1);`,
    `const { procedure } = t;`,
    `import { initTRPC } from "@trpc/server";`,
    `import { publicProcedure } from "../procedure.ts";`,
  ],
});
