import { test } from "vitest";
import { agreesWithOracle } from "./agrees-with-oracle.ts";
import { DEPARTMENTS } from "./arbitrary-totals.ts";
import { hold } from "./laws/law.ts";

test("a hundred thousand random departments, read a second time: no row, total or grade differs", () => {
  hold(agreesWithOracle, 100_000 / DEPARTMENTS);
});
