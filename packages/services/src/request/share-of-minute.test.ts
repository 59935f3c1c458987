import { expect, test } from "vitest";
import { shareOfMinute } from "./share-of-minute.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 5, 9, 0, second));

test("passes the limit in a minute and tells the next that passes how many stayed out", () => {
  const share = shareOfMinute(2);
  expect([at(0), at(10), at(20), at(59)].map(share.pass)).toEqual([0, 0, null, null]);
  expect([at(60), at(61), at(62)].map(share.pass)).toEqual([2, 0, null]);
  expect(share.pass(at(200))).toBe(1);
});

test("what passed in vain counts as having stayed out", () => {
  const share = shareOfMinute(3);
  share.pass(at(0));
  share.putBack(1);
  expect(share.pass(at(1))).toBe(1);
  share.putBack(2);
  expect(share.pass(at(2))).toBe(2);
});

test("a clock that was put back by an hour starts a new minute", () => {
  const share = shareOfMinute(1);
  expect([at(0), at(1), at(-3_600)].map(share.pass)).toEqual([0, null, 1]);
});
