import { expect, test } from "vitest";
import { passwordProblem, passwordRules } from "./password-rules.ts";

const owner = { account: "zhang.san", organisations: ["示范区财政局"] };

test.each(["Lotus-pond-7", "lotusPond77", "莲池-Lotus-pond", "x9!x9!x9!x"])("%s may be set", (password) => {
  expect(passwordProblem(password, owner)).toBeNull();
});

test.each([
  ["nine characters", "Lotus-po7", "至少10个字符，现有9个"],
  ["two of four classes", "lotus-pond-lake", "大写字母、小写字母、数字、符号中至少3种"],
  ["the account, in any case", "Zhang.San-2027", "不含账号和单位名称"],
  ["the organisation", "示范区财政局-Lotus7", "不含账号和单位名称"],
  ["an obvious word", "MyPassw0rd-Admin", "不含常见词“admin”"],
  ["a run of figures", "Lotus-12345-pond", "不含常见词“12345”"],
])("%s is refused and says what is missing", (_, password, missing) => {
  expect(passwordProblem(password, owner)).toContain(missing);
});

test("everything that is missing is said at once", () => {
  expect(passwordProblem("admin", owner)).toBe(
    "密码还不符合要求：至少10个字符，现有5个；大写字母、小写字母、数字、符号中至少3种；不含常见词“admin”。",
  );
});

test("an empty password keeps no rule", () => {
  expect(passwordRules("", owner).map(({ met }) => met)).toEqual([false, false, false, false]);
});

test("a character beyond the basic plane is one character", () => {
  expect(passwordRules("𠮷𠮷𠮷𠮷𠮷𠮷Aa1", owner)[0]).toEqual({ text: "至少10个字符，现有9个", met: false });
});
