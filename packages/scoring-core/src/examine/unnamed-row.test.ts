import { expect, test } from "vitest";
import { smallTable } from "../../test/small-table.ts";
import { checkUnnamedRow } from "./unnamed-row.ts";

test("恶性事件 stands under 社会效益 without a name of its own", () => {
  const table = smallTable([{ name: "社会效益" }, { name: null, continues: "R1" }]);
  expect(checkUnnamedRow(table)).toMatchObject([
    {
      code: "rowUnnamed",
      severity: "warning",
      place: "indicator/R2",
      indicator: "R2",
      message: "第2行没有三级指标名称，接在“社会效益”的单元格下面",
    },
  ]);
});
