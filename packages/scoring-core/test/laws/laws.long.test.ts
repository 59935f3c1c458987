import { describe, test } from "vitest";
import { THEMES } from "./all-laws.ts";
import { hold } from "./law.ts";

/** The same laws, tried a million times each: an hour and a half of one core in all. */
describe.each(Object.entries(THEMES))("%s", { timeout: 3_600_000 }, (_, laws) => {
  test.each([...laws])("$name", (law) => {
    hold(law, 1_000_000);
  });
});
