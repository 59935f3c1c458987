import { parseArgs } from "node:util";
import { otherKinds, steps } from "./steps.mjs";

/**
 * What a command line asks for: `test|long|external [--only a,b] [file filters]`. A selected step brings
 * along what it needs. Throws an Error whose message says what is wrong.
 */
export function planFrom([mode = "test", ...args]) {
  const kind = mode.replace(/^test:/, "");
  const { values, positionals: filters } = parseArgs({
    args,
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  if (kind in otherKinds) return { steps: otherKinds[kind], filters };
  if (kind !== "test") throw new Error(`不认识的测试种类“${mode}”。可用：test、long、external。`);
  if (values.only === undefined) return { steps, filters };
  const wanted = new Set(values.only.split(","));
  for (const name of wanted) {
    if (!steps.some((step) => step.name === name)) {
      throw new Error(`不认识的步骤“${name}”。可用：${steps.map((step) => step.name).join("、")}。`);
    }
  }
  const needed = new Set(
    steps.filter((step) => wanted.has(step.name) && step.needs).map((step) => step.needs),
  );
  return { steps: steps.filter(({ name }) => wanted.has(name) || needed.has(name)), filters };
}
