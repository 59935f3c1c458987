import type { Definitions } from "../../expressions/name-expression.ts";
import { quantity } from "../../expressions/name-expression.ts";
import { unitOf } from "../../expressions/unit-of.ts";
import { stepWords } from "../../losses/reading-words.ts";
import type { Bound, Loss, OpenChoice } from "../../rule.ts";
import type { Reading } from "../alternatives.ts";
import { otherSteps } from "./other-steps.ts";

/** Other ways to read a loss. */
export function otherLosses(loss: Loss, definition: Definitions): readonly Reading<Loss>[] {
  const { label } = loss;
  const settles = (choice: OpenChoice) => loss.settles?.some((settled) => settled.choice === choice) ?? false;
  const found: Reading<Loss>[] = [];
  if (loss.kind === "steps") {
    const step = stepWords(loss, unitOf(loss.measure, definition));
    for (const { reading, ...words } of otherSteps(loss.reading, step))
      found.push({ ...words, label, piece: { ...loss, reading } });
    if (loss.zeroAt !== undefined && settles("boundaryOwner"))
      found.push({
        ...cliff(loss.zeroAt, unitOf(loss.measure, definition)),
        label,
        piece: { ...loss, zeroAt: flipped(loss.zeroAt) },
      });
  }
  if (loss.kind === "rate" && loss.zeroFrom !== undefined && settles("boundaryOwner"))
    found.push({
      ...cliff(loss.zeroFrom, unitOf(loss.measure, definition)),
      label,
      piece: { ...loss, zeroFrom: flipped(loss.zeroFrom) },
    });
  if (loss.kind === "share" && settles("zeroDivisor")) {
    const other = loss.whenNoneRequired === "0" ? loss.amount : "0";
    found.push({
      choice: "zeroDivisor",
      label,
      inForce: `应有为0的扣${loss.whenNoneRequired}分`,
      alternative: `应有为0的扣${other}分`,
      piece: { ...loss, whenNoneRequired: other },
    });
  }
  if (loss.cap !== undefined && settles("capScope")) {
    const { cap, ...uncapped } = loss;
    found.push({
      choice: "capScope",
      label,
      inForce: `这一项至多扣${cap}分`,
      alternative: "扣到所在部分的分扣完为止",
      piece: uncapped,
    });
  }
  return found;
}

const flipped = ({ at, included }: Bound): Bound => ({ at, included: !included });

function cliff({ at, included }: Bound, unit: string) {
  const value = `恰为${quantity(at, unit)}的`;
  const [ends, goesOn] = [`${value}不计分`, `${value}仍按比例扣`];
  return {
    choice: "boundaryOwner" as const,
    inForce: included ? ends : goesOn,
    alternative: included ? goesOn : ends,
  };
}
