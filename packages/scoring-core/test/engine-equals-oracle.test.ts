import { test } from "vitest";
import { agreesWithOracle } from "./agrees-with-oracle.ts";
import { DEPARTMENTS } from "./arbitrary-totals.ts";
import { hold } from "./laws/law.ts";

test(
  "ten thousand random departments, read a second time: no row, total or grade differs",
  { timeout: 120_000 },
  () => {
    hold(agreesWithOracle, 10_000 / DEPARTMENTS);
  },
);
