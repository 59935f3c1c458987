import { RuleTester } from "oxlint/plugins-dev";
import { describe, it } from "vitest";

RuleTester.describe = describe;
RuleTester.it = it;

type Rule = Parameters<RuleTester["run"]>[1];
type Examples = { allowed: string[]; refused: string[]; filename?: string };

/** Runs one house rule over examples, each its own test; a refused example has exactly one finding. */
export function examine(
  name: string,
  rule: object,
  { allowed, refused, filename = "src/example.tsx" }: Examples,
) {
  const tester = new RuleTester({ languageOptions: { parserOptions: { lang: "tsx" } } });
  tester.run(name, rule as Rule, {
    valid: allowed.map((code) => ({ name: `allows ${code}`, code, filename })),
    invalid: refused.map((code) => ({ name: `refuses ${code}`, code, filename, errors: 1 })),
  });
}
