import { describe, test } from "vitest";
import { THEMES } from "./all-laws.ts";
import { hold } from "./law.ts";

/** What holds for every table and every department, tried on 10,000 of each. */
describe.each(Object.entries(THEMES))("%s", { timeout: 120_000 }, (_, laws) => {
  test.each([...laws])("$name", (law) => {
    hold(law, 10_000);
  });
});
