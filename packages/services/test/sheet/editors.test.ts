import { test } from "vitest";
import { expectOneWinnerPerVersion } from "./editors-race.ts";

test("fifty editors and twenty rounds on one fact: one winner per version, nothing lost", async () => {
  await expectOneWinnerPerVersion(50, 20);
});
