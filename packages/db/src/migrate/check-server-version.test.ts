import { expect, test } from "vitest";
import { checkServerVersion } from "./check-server-version.ts";

test("PostgreSQL 15 and later are taken, 14 is refused by its version", () => {
  checkServerVersion({ number: 150_000, version: "15.0" });
  checkServerVersion({ number: 180_004, version: "18.4" });
  expect(() => checkServerVersion({ number: 140_013, version: "14.13" })).toThrow(
    "数据库是 PostgreSQL 14.13，需要 15",
  );
});
