import { expect, test } from "vitest";
import { draftOf, row } from "../state/tested-draft.testing.ts";
import { examined, working } from "./working.ts";

const codes = (indicators: Parameters<typeof draftOf>[0], complete: boolean) => {
  const { framework } = working({ draft: draftOf(indicators), edits: {}, conflicts: {} });
  return examined(framework, complete).map(({ code }) => code);
};

test("what the points add up to is said once every row is there", () => {
  expect(codes([row("A1")], true)).toContain("pointsNotTotal");
  expect(codes([row("A1")], false)).not.toContain("pointsNotTotal");
});

test("a table whose only row is not filled in is not told that it has none", () => {
  expect(codes([], true)).toContain("noRows");
  expect(codes([], false)).not.toContain("noRows");
});
