import type { Locator } from "@playwright/test";

export interface PanelSums {
  /** What the lines at the right edge give, parts by their subtotals. */
  readonly outer: number;
  /** What all single lines give, whichever part they stand in. */
  readonly single: number;
  readonly result: number;
  readonly headline: string;
}

/**
 * Adds what the explanation prints, in hundred-thousandths so that nothing is rounded: every number that is not
 * set back as a quantity or as a loss beyond its cap.
 */
export const panelSums = (panel: Locator): Promise<PanelSums> =>
  panel.evaluate((aside) => {
    const scale = 100_000;
    const points = (row: Element): number =>
      Math.round(Number((row.querySelector("td")?.textContent ?? "").replace("−", "-")) * scale);
    const rows = [...aside.querySelectorAll("[data-section=计算] tbody tr[data-counts]")];
    const sum = (of: Element[]) => of.reduce((total, row) => total + points(row), 0);
    const result = aside.querySelector("[data-section=计算] tfoot tr");
    return {
      outer: sum(rows.filter((row) => !row.hasAttribute("data-inner"))),
      single: sum(rows.filter((row) => row.getAttribute("data-role") !== "subtotal")),
      result: result ? points(result) : Number.NaN,
      headline: aside.querySelector("header p")?.textContent ?? "",
    };
  });
