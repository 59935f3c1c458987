import fc from "fast-check";
import { condition, decimalText } from "./arbitrary-expression.ts";
import { leafRule, policies } from "./arbitrary-leaf-rule.ts";
import type { Sized } from "./arbitrary-leaf-rule.ts";
import { loss } from "./arbitrary-loss.ts";

const checklist: fc.Arbitrary<Sized> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), condition, policies), { minLength: 1, maxLength: 4 })
  .map((items) => {
    const hundredths = items.reduce((sum, [points]) => sum + points, 0);
    return {
      hundredths,
      rule: {
        kind: "checklist",
        points: decimalText(hundredths),
        items: items.map(([points, when, declared]) => ({
          label: "要点",
          points: decimalText(points),
          when,
          ...declared,
        })),
      },
    };
  });

const { sized } = fc.letrec<{ sized: Sized }>((tie) => ({
  sized: fc.oneof(
    { depthSize: "small" },
    leafRule,
    checklist,
    fc
      .tuple(fc.integer({ min: 0, max: 800 }), fc.array(loss, { maxLength: 4 }), policies)
      .map(([hundredths, losses, declared]) => ({
        hundredths,
        rule: { kind: "deduct", points: decimalText(hundredths), losses, ...declared },
      })),
    fc.tuple(tie("sized"), fc.array(loss, { maxLength: 3 })).map(([base, losses]) => ({
      hundredths: base.hundredths,
      rule: { kind: "deduct", points: decimalText(base.hundredths), base: base.rule, losses },
    })),
    fc.array(tie("sized"), { minLength: 1, maxLength: 3 }).map((parts) => {
      const hundredths = parts.reduce((sum, part) => sum + part.hundredths, 0);
      return {
        hundredths,
        rule: { kind: "sum", points: decimalText(hundredths), parts: parts.map(({ rule }) => rule) },
      };
    }),
    fc.array(tie("sized"), { minLength: 1, maxLength: 3 }).map((options) => {
      const hundredths = options.reduce(
        (most, option) => (option.hundredths > most ? option.hundredths : most),
        0,
      );
      return {
        hundredths,
        rule: { kind: "bestOf", points: decimalText(hundredths), options: options.map(({ rule }) => rule) },
      };
    }),
    fc
      .tuple(fc.array(fc.tuple(condition, tie("sized")), { minLength: 1, maxLength: 2 }), tie("sized"))
      .map(([branches, otherwise]) => {
        const hundredths = [otherwise, ...branches.map(([, branch]) => branch)].reduce(
          (most, branch) => (branch.hundredths > most ? branch.hundredths : most),
          0,
        );
        return {
          hundredths,
          rule: {
            kind: "firstMatch",
            points: decimalText(hundredths),
            branches: branches.map(([when, { rule }]) => ({ when, rule })),
            otherwise: otherwise.rule,
          },
        };
      }),
  ) as fc.Arbitrary<Sized>,
}));

/** Any rule of the algebra with at least 0.01 points, over the facts of `arbitrary-case.ts`. */
export const arbitraryRule: fc.Arbitrary<Sized> = sized.filter(({ hundredths }) => hundredths > 0);
