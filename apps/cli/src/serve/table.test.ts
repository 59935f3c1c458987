import { expect, test } from "vitest";
import { table } from "./table.ts";

test("columns line up where a Chinese character takes two places", () => {
  expect(
    table([
      ["账号", "角色", "可以看到"],
      ["officer", "经办", "全部"],
    ]),
  ).toEqual(["账号     角色  可以看到", "officer  经办  全部"]);
});
