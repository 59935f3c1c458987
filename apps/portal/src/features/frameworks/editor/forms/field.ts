import type { FactType } from "@hengji/scoring-core";

/** A value as it stands in a form: the engine's data, with numbers that may still be empty or half typed. */
export type Typed = Readonly<Record<string, unknown>>;

/** What a field shows of an entry: its text, nothing where it holds none. */
export const textOf = (entry: unknown): string =>
  typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean" ? String(entry) : "";

export type UnionName = "rule" | "loss" | "expression" | "condition" | "kept" | "outside" | "policy";

interface Named {
  /** Its key in the data. */
  readonly name: string;
  readonly label: string;
}

/** What fits on a line beside others. */
export type LineField = Named &
  (
    | {
        readonly is: "number";
        readonly unit?: string;
        readonly optional?: true;
        /** What an empty one means. */
        readonly empty?: string;
      }
    | { readonly is: "text"; readonly optional?: true; readonly wide?: true; readonly empty?: string }
    | { readonly is: "date" }
    | {
        readonly is: "pick";
        readonly options: readonly (readonly [value: string | boolean | number, label: string])[];
        /** The word for leaving it out. */
        readonly none?: string;
      }
    | { readonly is: "fact"; readonly types: readonly FactType[]; readonly prior?: true }
    /** A choice of the fact that the field `of` names. */
    | { readonly is: "choiceOf"; readonly of: string }
  );

/** What takes a block of its own. */
export type BlockField = Named &
  (
    | {
        readonly is: "union";
        readonly union: UnionName;
        /** The word that adds it; without it the part is always there. */
        readonly add?: string;
      }
    | {
        readonly is: "list";
        readonly of: { readonly union: UnionName } | { readonly fields: readonly Field[] };
        readonly least: number;
        readonly add: string;
        /** What one of them is called, before its number. */
        readonly each: string;
      }
    | { readonly is: "group"; readonly fields: readonly Field[]; readonly add: string }
    | { readonly is: "tiers"; readonly of: string }
    | { readonly is: "awards"; readonly key: string }
    | { readonly is: "levels"; readonly key: string }
    /** Codes of other rows of the table. */
    | { readonly is: "rows" }
  );

export type Field = LineField | BlockField;

const blocks: readonly string[] = [
  "union",
  "list",
  "group",
  "tiers",
  "awards",
  "levels",
  "rows",
] satisfies readonly BlockField["is"][];
export const isBlock = (field: Field): field is BlockField => blocks.includes(field.is);

/** One kind of a rule, a loss, an expression or a condition: the parts that it needs, nothing else. */
export interface Variant {
  readonly value: string;
  readonly name: string;
  /** When one takes it, in one sentence. */
  readonly about: string;
  readonly fields: readonly Field[];
}

export interface Union {
  /** The key that tells the kinds apart. */
  readonly tag: "kind" | "op" | "policy";
  /** What one chooses. */
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly variants: readonly Variant[] }[];
  /** Parts that every kind may have; shown on demand. */
  readonly more: readonly Field[];
  /** The kind that a new one starts as. */
  readonly first: string;
}

/** The places of words in the other forms. */
export const number = (name: string, label: string, unit?: string): Field => ({
  is: "number",
  name,
  label,
  ...(unit === undefined ? {} : { unit }),
});
export const optionalNumber = (
  name: string,
  label: string,
  unit: string | undefined,
  empty: string,
): Field => ({
  is: "number",
  name,
  label,
  optional: true,
  empty,
  ...(unit === undefined ? {} : { unit }),
});
export const expression = (name: string, label: string): Field => ({
  is: "union",
  union: "expression",
  name,
  label,
});
export const condition = (name: string, label: string): Field => ({
  is: "union",
  union: "condition",
  name,
  label,
});
export const bound = (name: string, label: string, add: string): Field => ({
  is: "group",
  name,
  label,
  add,
  fields: [
    number("at", "界限"),
    {
      is: "pick",
      name: "included",
      label: "界限上",
      options: [
        [true, "含界限"],
        [false, "不含界限"],
      ],
    },
  ],
});
