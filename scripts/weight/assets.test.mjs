import { expect, test } from "vitest";
import { assetsOf } from "./assets.mjs";

const page = `
  <link rel="stylesheet" href="/_next/static/chunks/a1.css?dpl=1" data-precedence="next"/>
  <script src="/_next/static/chunks/main.js" async=""></script>
  <script src="/_next/static/chunks/old.js" noModule=""></script>
  <script>self.__next_f.push([1,"5:I[12,[\\"/_next/static/chunks/panel.js\\",\\"static/chunks/main.js\\"],\\"Panel\\"]"])</script>
`;

test("scripts and styles are found in tags and hydration data, each once", () => {
  expect(assetsOf(page)).toEqual({
    scripts: ["/_next/static/chunks/main.js", "/_next/static/chunks/panel.js"],
    styles: ["/_next/static/chunks/a1.css"],
  });
});
