import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const wcag22aa = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails with every accessibility finding (WCAG 2.2 AA) of the page as it stands, or of one part of it. */
export async function axe(page: Page, part?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(wcag22aa);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  const findings = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary ?? ""}`,
    ),
  );
  expect(findings).toEqual([]);
}
