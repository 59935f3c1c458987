import type { Locator, Page } from "@playwright/test";

/** The parts of an open score sheet, by what a person calls them. */
export const onSheet = (page: Page) => {
  const row = (code: string): Locator => page.locator(`[role=grid] tr[data-code="${code}"]`);
  return {
    row,
    facts: (code: string) => row(code).locator("[data-column=facts]"),
    rationale: (code: string) => row(code).locator("[data-column=rationale]"),
    score: (code: string) => row(code).locator("[data-column=score] b"),
    total: page.locator("[role=grid] tfoot td:last-child"),
    verdict: page.getByRole("region", { name: "评价结果" }),
    saved: page.locator("[data-save]"),
    panel: page.getByRole("complementary", { name: /^为什么是这个分/ }),
    focused: page.locator(":focus"),
    /** Focus on a cell that arrows reach. */
    goTo: async (code: string, column: "facts" | "rationale") => {
      const cell = row(code).locator(`[data-column=${column}]`);
      const inner = cell.locator("[data-stop]");
      await ((await inner.count()) > 0 ? inner.first() : cell).focus();
    },
  };
};
