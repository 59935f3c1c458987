import { expect, test } from "vitest";
import { missingPackages } from "./browser.mjs";

test("a machine with Chromium and Chinese fonts lacks nothing", () => {
  expect(missingPackages({ has: () => true, find: () => ["NotoSansCJK-Regular.ttc"] })).toEqual([]);
});

test("each missing package is named", () => {
  expect(missingPackages({ has: () => false, find: () => [] })).toEqual(["chromium", "fonts-noto-cjk"]);
});
