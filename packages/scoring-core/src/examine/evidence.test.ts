import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import { checkEvidence } from "./evidence.ts";

test("a row that asks for no evidence", () => {
  expect(checkEvidence(smallTable([{}, { evidence: [] }]))).toMatchObject([
    { code: "evidenceMissing", place: "indicator/R2", message: "“第2项”没有写明要哪些佐证材料" },
  ]);
});
