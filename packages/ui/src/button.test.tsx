import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "./button.tsx";

test("a button sends no form unless it says so", () => {
  expect(renderToStaticMarkup(<Button>打印附表</Button>)).toContain('type="button"');
});

test("what is not possible now stays in reach of the keyboard, so that its reason can be read", () => {
  const html = renderToStaticMarkup(
    <Button aria-disabled kind="primary">
      提交复核
    </Button>,
  );
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toContain(" disabled");
});
