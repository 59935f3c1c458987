import { describe, expect, test } from "vitest";
import { setUpInput, type SetUpInput } from "./set-up.ts";
import { setUpProblems } from "./set-up-problems.ts";

const right: SetUpInput = {
  code: "ABCD-EFGH-JKMN-PQRS",
  regionCode: "430112",
  regionName: "示范区",
  bureauName: "示范区财政局",
  managerName: "绩效科负责人",
  managerAccount: "manager",
  profile: "small",
  systemAccount: "system",
  securityAccount: "",
  auditAccount: "audit",
};
const fieldsOf = (input: SetUpInput) => setUpProblems(input).map(({ field }) => field);

test("a form that is right has no problem", () => {
  expect(setUpProblems(right)).toEqual([]);
  expect(setUpProblems({ ...right, profile: "dengbao", securityAccount: "security" })).toEqual([]);
});

test("every empty field is named at once, in the order of the form", () => {
  const empty = Object.fromEntries(Object.keys(right).map((key) => [key, ""]));
  const input = { ...right, ...empty, profile: "dengbao" } as SetUpInput;
  expect(fieldsOf(input)).toEqual([
    "code",
    "regionCode",
    "regionName",
    "bureauName",
    "managerName",
    "managerAccount",
    "systemAccount",
    "securityAccount",
    "auditAccount",
  ]);
});

test.each(["43011", "4301120", "043011", "43011a", "４３０１１２"])(
  "%s is no division code",
  (regionCode) => {
    expect(fieldsOf({ ...right, regionCode })).toEqual(["regionCode"]);
  },
);

test.each(["示范区\u0000财政局", "示范区\n财政局", "示范区财政局\ud800", "示范区\u001b[2J"])(
  "%j is no name",
  (name) => {
    for (const field of ["regionName", "bureauName", "managerName"] as const) {
      expect(setUpProblems({ ...right, [field]: name })).toEqual([
        { field, message: expect.stringContaining("控制字符") },
      ]);
    }
  },
);

describe("audit is never with another duty", () => {
  test.each(["systemAccount", "managerAccount"] as const)("not with %s", (field) => {
    const [problem] = setUpProblems({ ...right, auditAccount: right[field] });
    expect(problem).toMatchObject({
      field: "auditAccount",
      message: expect.stringContaining("必须另有其人"),
    });
  });
  test("nor with the security administrator of the three", () => {
    const input: SetUpInput = { ...right, profile: "dengbao", securityAccount: "audit" };
    expect(fieldsOf(input)).toEqual(["auditAccount"]);
  });
});

test("three separate administrators are three accounts, and none of them manages evaluations", () => {
  const three: SetUpInput = { ...right, profile: "dengbao", securityAccount: "system" };
  expect(fieldsOf(three)).toEqual(["securityAccount"]);
  expect(fieldsOf({ ...right, systemAccount: "manager" })).toEqual(["systemAccount"]);
});

test("in profile small the security account is not looked at", () => {
  expect(setUpProblems({ ...right, securityAccount: "not an account" })).toEqual([]);
});

test.each(["a", "-ab", "有账号", "a b", "a".repeat(65)])("%j is no account", (systemAccount) => {
  expect(fieldsOf({ ...right, systemAccount })).toEqual(["systemAccount"]);
});

test("what was typed is read without blanks around it, accounts without regard to case", () => {
  expect(setUpInput.parse({ ...right, bureauName: "　示范区财政局 ", auditAccount: " Audit" })).toMatchObject(
    {
      bureauName: "示范区财政局",
      auditAccount: "audit",
    },
  );
});
