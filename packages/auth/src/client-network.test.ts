import { expect, test } from "vitest";
import { clientNetwork } from "./client-network.ts";

const from = (forwarded: string, trustedProxies = 0) =>
  clientNetwork(new Headers({ "x-forwarded-for": forwarded, "x-remote": "192.0.2.1" }), { trustedProxies });

test("without a proxy of our own the header is the browser's word and counts for nothing", () => {
  expect(from("203.0.113.7")).toBe("local");
  expect(from("203.0.113.7", 0)).toBe("local");
});

test("reached directly, the address that our own server saw counts, and only under the name agreed with it", () => {
  const headers = new Headers({ "x-forwarded-for": "203.0.113.7", "x-remote": "2001:db8:1:2::9" });
  expect(clientNetwork(headers, { remoteHeader: "x-remote" })).toBe("2001:db8:1:2");
  expect(clientNetwork(headers, { remoteHeader: "x-other" })).toBe("local");
});

test("behind a proxy the address that our own server saw is the proxy's and counts for nothing", () => {
  const headers = new Headers({ "x-forwarded-for": "203.0.113.7", "x-remote": "10.0.0.1" });
  expect(clientNetwork(headers, { trustedProxies: 1, remoteHeader: "x-remote" })).toBe("203.0.113.7");
});

test("behind one proxy its own entry counts, whatever the browser put before it", () => {
  expect(from("1.2.3.4, 203.0.113.7", 1)).toBe("203.0.113.7");
});

test("behind two proxies the entry of the outer one counts", () => {
  expect(from("1.2.3.4, 203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.7");
});

test("fewer entries than proxies is not believed", () => {
  expect(from("203.0.113.7", 2)).toBe("local");
  expect(clientNetwork(new Headers(), { trustedProxies: 1 })).toBe("local");
});

test("addresses of one IPv6 /64 are one network", () => {
  expect(from("2001:db8:1:2:3:4:5:6", 1)).toBe("2001:db8:1:2");
  expect(from("2001:db8:1:2::9", 1)).toBe("2001:db8:1:2");
  expect(from("2001:db8::9", 1)).toBe("2001:db8:0:0");
  expect(from("::ffff:203.0.113.7", 1)).toBe("::ffff:203.0.113.7");
});
