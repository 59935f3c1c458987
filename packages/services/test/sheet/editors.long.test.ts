import { test } from "vitest";
import { expectOneWinnerPerVersion } from "./editors-race.ts";

test("fifty editors and two hundred rounds on one fact: one winner per version, nothing lost", async () => {
  await expectOneWinnerPerVersion(50, 200);
});
