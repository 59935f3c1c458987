/** `test` and `built`, which needs the built portal, on every change; `long` takes minutes; `external` needs a service of the base system. */
export type TestKind = "test" | "built" | "long" | "external";

export function testKind(value: string | undefined): TestKind {
  if (value === undefined || value === "" || value === "test") return "test";
  if (value === "built" || value === "long" || value === "external") return value;
  throw new Error(`HENGJI_TESTS is "${value}"; it may be test, built, long or external`);
}

/** Which files belong to a kind, as vitest's include and exclude. */
export function testFiles(kind: TestKind): { include: string[]; exclude: string[] } {
  const output = ["**/node_modules/**", "**/.next/**"];
  if (kind !== "test") {
    return { include: [`{src,test}/**/*.${kind}.test.{ts,tsx}`], exclude: output };
  }
  return {
    include: ["{src,test}/**/*.test.{ts,tsx}"],
    exclude: [...output, "**/*.{built,long,external}.test.{ts,tsx}"],
  };
}
