import { expect, test } from "vitest";
import { crashRounds } from "./crash/crash-rounds.ts";

/** As many rounds as a change can wait for; `crash.long.test.ts` takes 200. */
const ROUNDS = 40;

test("40 times kill -9 under mixed changes: nothing acknowledged is lost and nobody has to help", async () => {
  const { rounds, acknowledged, resent } = await crashRounds(ROUNDS);
  expect(rounds).toBe(ROUNDS);
  expect(acknowledged).toBeGreaterThan(ROUNDS * 20);
  expect(resent).toBeGreaterThan(ROUNDS);
});
