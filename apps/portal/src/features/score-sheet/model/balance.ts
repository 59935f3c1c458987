import type { Decimal, Framework, NotApplicable, Scorecard } from "@hengji/scoring-core";
import { negated, sumOf } from "./decimal-text.ts";

/** A heading before and after points moved; the total is the same. */
export interface Balance {
  readonly from: { readonly name: string; readonly before: Decimal; readonly after: Decimal };
  readonly to: { readonly name: string; readonly before: Decimal; readonly after: Decimal };
  readonly total: Decimal;
}

const key = (path: readonly string[]) => path.join("/");

/** Headings that gave and took a not applicable row's points, each with all moves of the framework undone. */
export function balanceOf(
  moved: NotApplicable,
  path: readonly [string, string],
  framework: Framework,
  card: Scorecard,
): Balance {
  const heading = (of: readonly string[]) => {
    const after = card.groups.find((group) => key(group.path) === key(of))?.points ?? "0";
    const given = framework.indicators.flatMap(({ path: at, notApplicable }) =>
      notApplicable && key(at) === key(of) ? [notApplicable.originalPoints] : [],
    );
    const taken = framework.indicators.flatMap(({ notApplicable }) =>
      notApplicable && key(notApplicable.movedTo) === key(of) ? [negated(notApplicable.originalPoints)] : [],
    );
    return { name: of.at(-1) ?? "", before: sumOf([after, ...given, ...taken]), after };
  };
  return { from: heading(path), to: heading(moved.movedTo), total: card.points };
}
