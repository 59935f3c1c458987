import { type APIResponse, expect } from "@playwright/test";

/** Differ between two answers to the same question: the clock, and how the bytes travelled. */
const ofTheMoment = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/**
 * Everything a reader could compare: status, headers and body. The id that was asked for, and what is random in
 * every answer, are written as placeholders.
 */
export async function comparable(answer: APIResponse, id: string) {
  const text = (value: string) =>
    value
      .replaceAll(id, "<id>")
      .replace(/'nonce-[^']+'/g, "'nonce-<random>'")
      .replace(/nonce(\\?"?[=:]\\?")[A-Za-z0-9+/]{22}==/g, "nonce$1<random>")
      .replace(/"[\w-]{21}[vm]"/g, '"<rendering>"');
  return {
    status: answer.status(),
    headers: answer
      .headersArray()
      .filter(({ name }) => !ofTheMoment.has(name.toLowerCase()))
      .map(({ name, value }) => `${name.toLowerCase()}: ${text(value)}`)
      .sort(),
    body: text(await answer.text()),
  };
}

/** Fails unless nothing tells the two answers apart. */
export async function expectSameAnswer(
  [one, oneId]: readonly [APIResponse, string],
  [other, otherId]: readonly [APIResponse, string],
): Promise<void> {
  expect(await comparable(one, oneId)).toEqual(await comparable(other, otherId));
}
