import { canonicalJson } from "../canonical/canonical-json.ts";
import { align } from "./align.ts";
import type { Placed } from "./align.ts";
import { elementWords, fieldWords } from "./field-words.ts";
import type { FrameworkChange } from "./framework-change.ts";
import { isMembers, isWhole } from "./say-value.ts";
import type { Members, ValueWords } from "./say-value.ts";

/** A change of a part, before it is known what it is a part of. */
export type Difference = Pick<FrameworkChange, "kind" | "part" | "from" | "to">;

/** The two frameworks, which call facts and choices by their own names. */
export interface Sides {
  readonly from: ValueWords;
  readonly to: ValueWords;
}

/** Lists that say one thing together. */
const TOGETHER: readonly string[] = ["path", "movedTo", "to"];

/** Every difference between the members of two things of one kind. `owner` says what they are members of. */
export function memberDifferences(
  owner: string,
  from: Members,
  to: Members,
  sides: Sides,
  lead = "",
): readonly Difference[] {
  const fields = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...fields].flatMap((field) => {
    const part = lead + fieldWords(owner, field);
    return valueDifferences(field, from[field], to[field], sides, part);
  });
}

function valueDifferences(
  field: string,
  from: unknown,
  to: unknown,
  sides: Sides,
  part: string,
): readonly Difference[] {
  if (canonicalJson(from) === canonicalJson(to) && (from === undefined) === (to === undefined)) return [];
  if (from === undefined) return [{ kind: "added", part, from: null, to: sides.to.say(field, to) }];
  if (to === undefined) return [{ kind: "removed", part, from: sides.from.say(field, from), to: null }];
  if (Array.isArray(from) && Array.isArray(to) && !TOGETHER.includes(field))
    return listDifferences(field, from, to, sides, part);
  if (isMembers(from) && isMembers(to)) {
    if (field === "awards") return awardDifferences(from, to, part);
    const alike = from.kind === to.kind && from.policy === to.policy;
    if (alike && !isWhole(field, from) && !isWhole(field, to))
      return memberDifferences(ownerOf(field, to), from, to, sides, `${part}·`);
  }
  return [changed(field, from, to, sides, part)];
}

/** Two texts that say the same of different things would hide the change; then they are shown as stored. */
function changed(field: string, from: unknown, to: unknown, sides: Sides, part: string): Difference {
  const [before, after] = [sides.from.say(field, from), sides.to.say(field, to)];
  if (before !== after) return { kind: "changed", part, from: before, to: after };
  return { kind: "changed", part, from: canonicalJson(from), to: canonicalJson(to) };
}

/** Points by choice; the code is shown where the two frameworks may call it differently. */
function awardDifferences(from: Members, to: Members, part: string): readonly Difference[] {
  const codes = new Set([...Object.keys(from), ...Object.keys(to)]);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return [...codes].flatMap((code): readonly Difference[] => {
    const [before, after] = [text(from[code]), text(to[code])];
    if (before === after) return [];
    const kind = before === null ? "added" : after === null ? "removed" : "changed";
    return [{ kind, part: `${part}·${code}`, from: before, to: after }];
  });
}

function listDifferences(
  field: string,
  from: readonly unknown[],
  to: readonly unknown[],
  sides: Sides,
  part: string,
): readonly Difference[] {
  const aligned = align(from, to, [canonicalJson, calledAs, (_, position) => String(position)]);
  const behind = (above: Placed<unknown> | null) => {
    if (above === null) return "最前";
    const label = labelOf(above.value);
    return label === undefined ? `原文“${sides.to.say(field, above.value)}”之后` : `“${label}”之后`;
  };
  return aligned.flatMap((pair): readonly Difference[] => {
    if (pair.from === null && pair.to !== null)
      return [{ kind: "added", part, from: null, to: sides.to.say(field, pair.to.value) }];
    if (pair.to === null)
      return pair.from === null
        ? []
        : [{ kind: "removed", part, from: sides.from.say(field, pair.from.value), to: null }];
    if (pair.from === null) return [];
    const name = elementName(field, pair.from, pair.to);
    const element = part.slice(0, part.lastIndexOf("·") + 1) + name;
    const moved: readonly Difference[] =
      pair.moved === null
        ? []
        : [{ kind: "moved", part: element, from: behind(pair.moved.from), to: behind(pair.moved.to) }];
    return [...moved, ...elementDifferences(field, pair.from.value, pair.to.value, sides, element)];
  });
}

function elementDifferences(
  field: string,
  from: unknown,
  to: unknown,
  sides: Sides,
  part: string,
): readonly Difference[] {
  if (canonicalJson(from) === canonicalJson(to)) return [];
  return valueDifferences(field, from, to, sides, part);
}

/** What a part is called beside its neighbours; parts without a name are paired by their position. */
function calledAs(value: unknown, position: number): string {
  const names = isMembers(value) ? [value.clause, value.label, value.code, value.choice] : [];
  const said = names.filter((name) => typeof name === "string");
  return said.length === 0 ? `no name ${position}` : JSON.stringify(said);
}

function labelOf(value: unknown): string | undefined {
  if (!isMembers(value)) return undefined;
  return [value.label, value.clause].find((name) => typeof name === "string");
}

/** 扣分“逾期”, 第2档; without a number where the two stand at different places. */
function elementName(field: string, from: Placed<unknown>, to: Placed<unknown>): string {
  const noun = elementWords(field);
  const said = labelOf(to.value);
  if (said !== undefined && said === labelOf(from.value)) return `${noun}“${said}”`;
  return from.index === to.index ? `${noun}第${to.index + 1}项` : noun;
}

/** What the members of a value are called after. */
function ownerOf(field: string, value: Members): string {
  if (field === "settles") return "settled";
  const named = value.kind ?? value.policy;
  return typeof named === "string" ? named : field;
}
