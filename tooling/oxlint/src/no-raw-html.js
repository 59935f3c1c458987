import { propertyName } from "./syntax.js";

const writers = new Set(["innerHTML", "outerHTML"]);
const inserters = new Set(["insertAdjacentHTML", "createContextualFragment", "setHTMLUnsafe"]);

/** Text from people reaches the page as text, never as markup. */
export const noRawHtml = {
  create(context) {
    const report = (node, name) =>
      context.report({ node, message: `${name} puts raw HTML on the page; render elements.` });
    return {
      JSXAttribute(node) {
        if (node.name.name === "dangerouslySetInnerHTML") report(node, "dangerouslySetInnerHTML");
      },
      Property(node) {
        const name = node.key.name ?? node.key.value;
        if (name === "dangerouslySetInnerHTML") report(node, name);
      },
      AssignmentExpression(node) {
        const name = node.left.type === "MemberExpression" ? propertyName(node.left) : null;
        if (writers.has(name)) report(node, name);
      },
      CallExpression(node) {
        const name = node.callee.type === "MemberExpression" ? propertyName(node.callee) : null;
        if (inserters.has(name)) report(node, name);
      },
    };
  },
};
