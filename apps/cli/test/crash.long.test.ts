import { expect, test } from "vitest";
import { crashRounds } from "./crash/crash-rounds.ts";

test(
  "200 times kill -9 under mixed changes: nothing acknowledged is lost and nobody has to help",
  {
    timeout: 3_600_000,
  },
  async () => {
    const { rounds, acknowledged, resent } = await crashRounds(200);
    expect(rounds).toBe(200);
    expect(acknowledged).toBeGreaterThan(4_000);
    expect(resent).toBeGreaterThan(200);
  },
);
