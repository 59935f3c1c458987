import { conditionForms, expressionForms, policyForms } from "./expression-forms.ts";
import { type Field, isBlock, type Typed, type Union, type UnionName, type Variant } from "./field.ts";
import { keptForms, lossForms, outsideForms } from "./loss-forms.ts";
import { ruleForms } from "./rule-forms.ts";

export const unions: Readonly<Record<UnionName, Union>> = {
  rule: ruleForms,
  loss: lossForms,
  expression: expressionForms,
  condition: conditionForms,
  kept: keptForms,
  outside: outsideForms,
  policy: policyForms,
};

export const variantsOf = (name: UnionName): readonly Variant[] =>
  unions[name].groups.flatMap(({ variants }) => variants);

export function variantOf(name: UnionName, value: Typed): Variant {
  const kind = value[unions[name].tag];
  const found = variantsOf(name).find((variant) => variant.value === kind);
  if (found === undefined) throw new TypeError(`${name} has no kind ${String(kind)}`);
  return found;
}

/** What a new part needs to be told from the others. */
export interface Fresh {
  /** A key for a judgement that no other part has. */
  readonly judgement: () => string;
}

/** A part of this kind with nothing filled in. */
export function blankOf(name: UnionName, kind: string, fresh: Fresh): Typed {
  const union = unions[name];
  const variant = variantsOf(name).find(({ value }) => value === kind);
  if (variant === undefined) throw new TypeError(`${name} has no kind ${kind}`);
  return {
    [union.tag]: kind,
    ...blankFields(variant.fields, fresh),
    ...(name === "rule" && (kind === "discretion" || kind === "levels")
      ? { judgement: fresh.judgement() }
      : {}),
  };
}

export const blankFields = (fields: readonly Field[], fresh: Fresh): Typed =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = blankField(field, fresh);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

function blankField(field: Field, fresh: Fresh): unknown {
  switch (field.is) {
    case "number":
    case "text":
      return field.optional ? undefined : "";
    case "pick":
      return field.none === undefined ? field.options[0]?.[0] : undefined;
    case "date":
    case "fact":
    case "choiceOf":
      return "";
    case "union":
      return field.add === undefined ? blankOf(field.union, unions[field.union].first, fresh) : undefined;
    case "group":
      return undefined;
    case "list":
      if (field.least === 0) return field.name === "settles" ? undefined : [];
      return Array.from({ length: field.least }, () => blankItem(field, fresh));
    case "tiers":
      return blankTiers;
    case "awards":
      return {};
    case "levels":
    case "rows":
      return [];
  }
}

export const blankItem = (field: Extract<Field, { is: "list" }>, fresh: Fresh): Typed =>
  "union" in field.of
    ? blankOf(field.of.union, unions[field.of.union].first, fresh)
    : blankFields(field.of.fields, fresh);

/** Two bands that meet: the usual start. */
const blankTiers: readonly Typed[] = [
  { from: { at: "", included: true }, points: "" },
  { to: { at: "", included: false }, points: "" },
];

/** The same part as another kind: whatever both have stays as it was typed. */
export function asKind(name: UnionName, value: Typed, kind: string, fresh: Fresh): Typed {
  const [before, after] = [variantOf(name, value), blankOf(name, kind, fresh)];
  const { more } = unions[name];
  const fields = variantsOf(name).find((variant) => variant.value === kind)?.fields ?? [];
  const kept = [...fields, ...more].filter(
    (field) =>
      value[field.name] !== undefined &&
      (more.includes(field) || before.fields.some((one) => one.name === field.name && sameForm(one, field))),
  );
  return { ...after, ...Object.fromEntries(kept.map((field) => [field.name, value[field.name]])) };
}

const sameForm = (left: Field, right: Field): boolean =>
  left.is === right.is &&
  (!isBlock(left) ||
    left.is !== "list" ||
    JSON.stringify(left.of) === JSON.stringify((right as typeof left).of)) &&
  (left.is !== "union" || left.union === (right as typeof left).union) &&
  (left.is !== "fact" || left.types.join() === (right as typeof left).types.join());
