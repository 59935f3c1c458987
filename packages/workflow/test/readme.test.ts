import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { diagram } from "../src/loop/diagram.ts";

test("the README shows the loop as its table has it", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  expect(/```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1]).toBe(diagram());
});
