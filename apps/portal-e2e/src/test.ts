import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";
import { signIn } from "./sign-in.ts";
import { watch } from "./watch.ts";

export { expect } from "@playwright/test";

type Expectations = {
  /** Console errors that belong to the journey, such as the 404 of a page that must not be found. */
  expectedErrors: readonly RegExp[];
};

type Journey = {
  /** A page of one more person, signed in if an account is named, in a browser context of its own. */
  visitor: (account?: string) => Promise<Page>;
  watched: void;
};

/**
 * The test of every journey. Whatever it is about, it also fails when a page asks another host for something,
 * breaks the content policy, throws, or writes an error to the console.
 */
export const test = base.extend<Expectations & Journey>({
  expectedErrors: [[], { option: true }],

  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      await whileWatched(context, baseURL, expectedErrors, use);
    },
    { auto: true },
  ],

  visitor: async (
    { browser, baseURL, contextOptions, viewport, locale, timezoneId, expectedErrors },
    use,
  ) => {
    const opened: { context: BrowserContext; findings: string[] }[] = [];
    await use(async (account) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
        viewport,
      });
      opened.push({ context, findings: await watch(context, { origin: baseURL ?? "", expectedErrors }) });
      if (account !== undefined) await signIn(context.request, account);
      return context.newPage();
    });
    for (const { context, findings } of opened) {
      await context.close();
      expect(findings).toEqual([]);
    }
  },
});

async function whileWatched(
  context: BrowserContext,
  origin = "",
  expectedErrors: readonly RegExp[],
  use: () => Promise<void>,
): Promise<void> {
  const findings = await watch(context, { origin, expectedErrors });
  await use();
  expect(findings).toEqual([]);
}
