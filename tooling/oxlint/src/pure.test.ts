import { examine } from "../test/rule-tester.ts";
import { pure } from "./pure.js";

examine("hengji/pure", pure, {
  allowed: [
    `const day = new Date(Date.UTC(2021, 0, 1));`,
    `import { add } from "./number/index.ts";`,
    `export const process = (rule: string) => rule; process("a");`,
    `const kinds = { process: 1, fetch: 2 }; kinds.fetch;`,
    `function decide(now: string) { return now; }`,
    `Math.abs(2);`,
  ],
  refused: [
    `const now = Date.now();`,
    `const now = new Date();`,
    `const now = Date();`,
    `const draw = Math.random();`,
    `const id = crypto.randomUUID();`,
    `const start = performance.now();`,
    `const zone = process.env.TZ;`,
    `const page = fetch("/");`,
    `setTimeout(() => {}, 1);`,
    `console.log("a");`,
    `const now = globalThis.Date;`,
    `import { readFileSync } from "node:fs";`,
    `import { readFileSync } from "fs";`,
    `const fs = import("node:fs");`,
    `export { readFileSync } from "node:fs";`,
  ],
});
