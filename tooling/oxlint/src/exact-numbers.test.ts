import { examine } from "../test/rule-tester.ts";
import { exactNumbers } from "./exact-numbers.js";

examine("hengji/exact-numbers", exactNumbers, {
  allowed: [
    `const percent = /^[0-9]+%$/u;`,
    `const path = "a/b" + 'c%';`,
    `total = add(left, right);`,
    `const next = index + 1 - offset * 2;`,
    `const scale = 100n;`,
    `const mask = 0xe1;`,
    `const half = "0.5";`,
    `Number.isInteger(count);`,
    `const negative = -1;`,
    `type Share = { of: number };`,
  ],
  refused: [
    `const rate = done / planned;`,
    `const rest = minutes % 60;`,
    `const power = base ** 2;`,
    `rate /= 2;`,
    `rest %= 2;`,
    `power **= 2;`,
    `const rate = 1n / 2n;`,
    `Math.round(score);`,
    `Math["max"](a, b);`,
    `parseFloat("1");`,
    `Number.parseFloat("1");`,
    `parseInt("1", 10);`,
    `Number("1");`,
    `new Number("1");`,
    `const value = +text;`,
    `const half = 0.5;`,
    `const small = 1e-3;`,
    `const shown = score.toFixed(2);`,
    `const shown = score.toPrecision(2);`,
  ],
});
