import { expect, test } from "vitest";
import { Lack } from "./lack.ts";

test("a lack among known values is never taken for a known value, even when it names nothing", () => {
  expect(Lack.among([true, new Lack([]), true])).toBeInstanceOf(Lack);
  expect(Lack.among([true, false])).toBeNull();
});
