import { expect, test } from "vitest";
import { ownAddress } from "./own-address.ts";

const origin = "http://localhost:3000";

test("a page opened under another name of this machine is sent to the address that sign-in counts for", () => {
  expect(ownAddress(origin, "127.0.0.1:3000", "/evaluations?year=2021")).toBe(
    "http://localhost:3000/evaluations?year=2021",
  );
  expect(ownAddress(origin, "[::1]:3000", "/")).toBe("http://localhost:3000/");
});

test("the right address, other ports and other machines stay where they are", () => {
  expect(ownAddress(origin, "localhost:3000", "/")).toBeNull();
  expect(ownAddress(origin, "127.0.0.1:3001", "/")).toBeNull();
  expect(ownAddress(origin, "evil.example:3000", "/")).toBeNull();
  expect(ownAddress("https://jixiao.example", "127.0.0.1:3000", "/")).toBeNull();
  expect(ownAddress(origin, null, "/")).toBeNull();
  expect(ownAddress(origin, "not a host", "/")).toBeNull();
});

test("a path that looks like an address stays on this machine", () => {
  expect(new URL(ownAddress(origin, "127.0.0.1:3000", "//evil.example/") ?? "").host).toBe("localhost:3000");
});
