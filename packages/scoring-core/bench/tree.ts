/** Arithmetic that every engine of the comparison knows; rules are written out in it, so that all score one tree. */
export type Tree =
  | { readonly is: "number"; readonly value: string }
  | { readonly is: "fact"; readonly name: string }
  /** How many cases a fact lists. */
  | { readonly is: "length"; readonly name: string }
  | { readonly is: "add" | "subtract" | "multiply" | "divide"; readonly left: Tree; readonly right: Tree }
  | { readonly is: "max" | "min"; readonly left: Tree; readonly right: Tree }
  | { readonly is: "absolute" | "floor"; readonly of: Tree }
  | { readonly is: "if"; readonly when: Test; readonly met: Tree; readonly otherwise: Tree };

export type Test =
  | { readonly is: "yes"; readonly name: string }
  | { readonly is: "choice"; readonly name: string; readonly code: string }
  | { readonly is: "<" | "<=" | "==" | ">=" | ">"; readonly left: Tree; readonly right: Tree }
  | { readonly is: "not"; readonly of: Test }
  | { readonly is: "and" | "or"; readonly left: Test; readonly right: Test };

export const number = (value: string): Tree => ({ is: "number", value });
export const ZERO = number("0");

type Twofold = Extract<Tree, { readonly left: Tree }>["is"];
export const both = (is: Twofold, left: Tree, right: Tree): Tree => ({ is, left, right });
export const choose = (when: Test, met: Tree, otherwise: Tree): Tree => ({
  is: "if",
  when,
  met,
  otherwise,
});

/** Half up at so many places; for quantities that are not negative. */
export function halfUp(of: Tree, places: number): Tree {
  const scale = number(`1${"0".repeat(places)}`);
  const scaled = places === 0 ? of : both("multiply", of, scale);
  const whole: Tree = { is: "floor", of: both("add", scaled, number("0.5")) };
  return places === 0 ? whole : both("divide", whole, scale);
}
