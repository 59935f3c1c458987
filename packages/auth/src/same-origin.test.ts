import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const origin = "https://jixiao.example.gov.cn";
const asks = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), origin);

test("only our own Origin is ours, and the browser must not say otherwise", () => {
  expect(asks({ origin })).toBe(true);
  expect(asks({ origin, "sec-fetch-site": "same-origin" })).toBe(true);
  for (const site of ["cross-site", "same-site", "none"])
    expect(asks({ origin, "sec-fetch-site": site })).toBe(false);
});

test.each([
  {},
  { "sec-fetch-site": "same-origin" },
  { origin: "null" },
  { origin: "https://evil.example" },
  { origin: "http://jixiao.example.gov.cn" },
  { origin: `${origin}:8443` },
  { origin: `${origin}.evil.example` },
])("%j is foreign", (headers) => expect(asks(headers as Record<string, string>)).toBe(false));
