import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextField } from "./text-field.tsx";

test("what is wrong is tied to the field and announced", () => {
  const html = renderToStaticMarkup(<TextField error="请输入密码。" label="密码" name="password" />);
  const described = /aria-describedby="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(new RegExp(`id="${described}" role="alert">.*请输入密码。`));
});

test("a field without a fault says nothing about one", () => {
  const html = renderToStaticMarkup(<TextField label="账号" name="account" />);
  expect(html).not.toContain('aria-invalid="true"');
  expect(html).not.toContain("aria-describedby");
});
