import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { policyMatrixText } from "../src/index.ts";

test("the README prints the policy table as it is", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const printed = readme.split("<!-- policy -->")[1]?.trim();
  // Prettier pads the cells of a table; the words are what counts.
  const words = (text: string | undefined) => text?.replace(/ +/g, " ").replace(/-{3,}/g, "---");
  expect(words(printed)).toBe(words(policyMatrixText()));
});
