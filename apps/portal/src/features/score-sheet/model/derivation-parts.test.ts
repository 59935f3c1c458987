import { describe, expect, it } from "vitest";
import { compareDecimals, sumOf } from "./decimal-text.ts";
import { panelDerivation, type PanelPart } from "./derivation-parts.ts";
import { goldenModel } from "./golden.testing.ts";

const model = goldenModel();
const decimal = (text: string) => text.replace("−", "-").replace("+", "");
const derivation = (code: string) =>
  panelDerivation(model.rows.find((row) => row.code === code)!.score.derivation.lines);

/** Points that a part contributes: its subtotal, or the signed value of a single line. */
const contribution = (part: PanelPart): string => {
  if (part.kind === "part") return decimal(part.head.value);
  const { role, value } = part.line;
  return role === "measure" || role === "unused" || value === "—" ? "0" : decimal(value);
};

describe("what the panel prints adds up", () => {
  it.each(model.rows.filter(({ outcome }) => outcome !== "notApplicable").map((row) => [row.number, row]))(
    "row %i: the numbers at the right edge give the result, and so do those of each part",
    (_, row) => {
      const { parts, result } = panelDerivation(row.score.derivation.lines);
      expect(compareDecimals(sumOf(parts.map(contribution)), row.score.computed)).toBe(0);
      expect(compareDecimals(decimal(result!.value), row.score.computed)).toBe(0);
      for (const part of parts)
        if (part.kind === "part")
          expect(compareDecimals(sumOf(part.lines.map(contribution)), decimal(part.head.value))).toBe(0);
    },
  );
  it("a loss over the points is written in full and what the cap gives back beneath", () => {
    const { parts, result } = derivation("B1-7");
    const values = parts.map((part) => (part.kind === "line" ? [part.line.role, part.line.value] : []));
    expect(values).toEqual([
      ["credit", "1.00"],
      ["measure", "≈22.22"],
      ["measure", "22.22"],
      ["measure", "77.78"],
      ["loss", "−7.778"],
      ["cap", "+6.778"],
    ]);
    expect(result?.value).toBe("0.00");
  });
  it("two parts under one clause stay two parts", () => {
    const heads = derivation("C1-6").parts.map((part) =>
      part.kind === "part"
        ? `${part.head.label} ${part.head.value}`
        : `${part.line.label} ${part.line.value}`,
    );
    expect(heads).toEqual(["派单及时 1.00", "核查、结案及时 0.00", "区长信箱 1.00", "12345热线 1.00"]);
  });
  it("a cap that was not reached and a branch that was not used are still written", () => {
    const lines = derivation("B1-3").parts.flatMap((part) => (part.kind === "line" ? [part.line] : []));
    expect(lines.filter(({ role }) => role === "cap" || role === "unused").map(({ value }) => value)).toEqual(
      ["未用到", "—"],
    );
  });
});
