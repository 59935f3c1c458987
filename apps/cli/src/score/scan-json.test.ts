import { describe, expect, test } from "vitest";
import { scanJson } from "./scan-json.ts";

const pathsIn = (text: string) => scanJson(text).duplicates.map(({ path }) => path);

describe("names given twice", () => {
  test.each([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', ["a"]],
    ['{"a":{"x":1},"b":{"x":1}}', []],
    ['{"facts":{"spent":{"value":"1","value":"2"}}}', ["facts.spent.value"]],
    ['[{"a":[0,{"b":1,"b":[],"b":{}}]}]', ["[0].a[1].b", "[0].a[1].b"]],
    ['{"\\u0061":1,"a":2}', ["a"]],
    ['{"__proto__":1,"__proto__":2,"constructor":3}', ["__proto__"]],
    ['{"":1,"":2}', [""]],
    ['["a","a",{"a":"\\"a\\":1"}]', []],
  ])("%s", (text, paths) => expect(pathsIn(text)).toEqual(paths));

  test("are found beside thousands of lists in each other, and at the bottom of them", () => {
    const deep = 10_000;
    const [path] = pathsIn(`${"[".repeat(deep)}{"a":1,"a":2}${"]".repeat(deep)}`);
    expect(path).toMatch(/^(\[0\])+/);
    const objects = `${'{"o":'.repeat(deep)}{"a":1,"a":2}${"}".repeat(deep)}`;
    expect(pathsIn(objects)).toHaveLength(1);
  });

  test("are found in fifty megabytes within seconds", () => {
    const row = '{"status":"observed","value":"294.7","place":"附表第1行"},';
    const text = `[${row.repeat(Math.ceil(50_000_000 / row.length))}{"a":"${"x".repeat(1_000_000)}","a":1}]`;
    const started = performance.now();
    expect(pathsIn(text)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);

  test("are listed a hundred times at most", () => {
    expect(pathsIn(`{${'"a":1,'.repeat(5_000)}"a":1}`)).toHaveLength(100);
  });
});

describe("the place of a fault", () => {
  test.each([
    ['{"facts":NaN}', 9],
    ['{"a":01}', 6],
    ['{"a":1,}', 7],
    ["[1,]", 3],
    ["{a:1}", 1],
    ['{"a" 1}', 5],
    ['{"a":"\n"}', 6],
    ['{"a":"\\x"}', 6],
    ["[1 2]", 3],
    ["[1}", 2],
    ["{} {}", 3],
    ["tru", 0],
    ["-", 0],
    ["", 0],
    ['{"a":', 5],
    ['"open', 5],
  ])("%s is at %i", (text, fault) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(scanJson(text).fault).toBe(fault);
  });

  test.each(["1", "-0.5e+3", '"\\u0061"', "[]", "{}", " [ true , false,null ] \n", '{"a":[{}]}'])(
    "%s has none",
    (text) => {
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(scanJson(text).fault).toBeUndefined();
    },
  );
});
