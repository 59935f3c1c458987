import { examine } from "../test/rule-tester.ts";
import { noRawHtml } from "./no-raw-html.js";

examine("hengji/no-raw-html", noRawHtml, {
  allowed: [
    `const cell = <td title="a">{text}</td>;`,
    `element.textContent = text;`,
    `const html = element.innerHTML;`,
  ],
  refused: [
    `const cell = <td dangerouslySetInnerHTML={{ __html: text }} />;`,
    `createElement("td", { dangerouslySetInnerHTML: { __html: text } });`,
    `const props = { "dangerouslySetInnerHTML": { __html: text } };`,
    `element.innerHTML = text;`,
    `element.outerHTML = text;`,
    `element.insertAdjacentHTML("beforeend", text);`,
  ],
});
