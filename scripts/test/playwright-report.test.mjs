import { expect, test } from "vitest";
import { readPlaywrightReport } from "./playwright-report.mjs";

const of = (status, more = {}) => ({ projectName: "1440", status, annotations: [], results: [], ...more });

test("every case of every project counts, at any depth, with its reason", () => {
  const report = {
    errors: [],
    suites: [
      {
        title: "sign-in.spec.ts",
        specs: [
          { title: "a visitor signs in", tests: [of("expected"), of("expected", { projectName: "1280" })] },
        ],
        suites: [
          {
            title: "refused",
            specs: [
              {
                title: "a wrong password",
                tests: [of("unexpected", { results: [{ errors: [{ message: "no alert" }] }] })],
              },
              {
                title: "a second factor",
                tests: [of("skipped", { annotations: [{ type: "skip", description: "no mail server" }] })],
              },
            ],
          },
        ],
      },
    ],
  };
  expect(readPlaywrightReport(report)).toEqual({
    passed: 2,
    failed: [{ name: "[1440] > sign-in.spec.ts > refused > a wrong password", message: "no alert" }],
    skipped: [{ name: "[1440] > sign-in.spec.ts > refused > a second factor", reason: "no mail server" }],
  });
});

test("an error outside of any case is a failure", () => {
  const report = { errors: [{ message: "the server did not start" }], suites: [] };
  expect(readPlaywrightReport(report).failed).toEqual([
    { name: "playwright", message: "the server did not start" },
  ]);
});
