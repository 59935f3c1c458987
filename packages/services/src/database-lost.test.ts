import { expect, test } from "vitest";
import { isDatabaseLost } from "./database-lost.ts";

const failed = (cause: unknown) => new Error("Failed query: rollback", { cause });
const coded = (code: string, message = "x") => Object.assign(new Error(message), { code });

test.each([
  coded("57P01", "terminating connection due to administrator command"),
  coded("57P03", "the database system is starting up"),
  coded("08006"),
  coded("53300", "sorry, too many clients already"),
  coded("55P03", "canceling statement due to lock timeout"),
  coded("40P01", "deadlock detected"),
  coded("ECONNREFUSED"),
  new Error("Connection terminated unexpectedly"),
  new Error("Client has encountered a connection error and is not queryable"),
  new Error("timeout exceeded when trying to connect"),
])("%s means that the database was lost to the request, however deep it lies", (error) => {
  expect(isDatabaseLost(error)).toBe(true);
  expect(isDatabaseLost(failed(failed(error)))).toBe(true);
});

test.each([
  coded("23505"),
  coded("57014", "statement timeout"),
  new Error("no connection between rows"),
  null,
  "57P01",
])("%s is something else", (error) => {
  expect(isDatabaseLost(error)).toBe(false);
  expect(isDatabaseLost(failed(error))).toBe(false);
});
