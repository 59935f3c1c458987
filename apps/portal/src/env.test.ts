import { expect, test } from "vitest";
import { parseEnv } from "./env.ts";

const given = {
  DATABASE_URL: "postgres://app@db/hengji",
  APP_ORIGIN: "https://jx.example/",
  NEXTAUTH_SECRET: "s",
};

test("the origin is kept without a path", () => {
  expect(parseEnv(given)).toMatchObject({
    origin: "https://jx.example",
    allowHttp: false,
    trustedProxies: 0,
  });
});

test("every missing or malformed variable is named at once", () => {
  expect(() => parseEnv({ APP_ORIGIN: "nowhere", TRUSTED_PROXIES: "-1" })).toThrow(
    /DATABASE_URL.*NEXTAUTH_SECRET.*APP_ORIGIN.*TRUSTED_PROXIES/,
  );
});
