/** Elements of two lists that belong together; one side is missing where it was added or removed. */
export interface Aligned<T> {
  readonly from: Placed<T> | null;
  readonly to: Placed<T> | null;
  /** Set where it stands elsewhere among those that both lists have and that kept their order. */
  readonly moved: Moved<T> | null;
}

/** The last element before it that kept its place, in either list; null where it stands before all of them. */
export interface Moved<T> {
  readonly from: Placed<T> | null;
  readonly to: Placed<T> | null;
}

export interface Placed<T> {
  readonly value: T;
  readonly index: number;
}

/**
 * Aligns two lists by the names of their elements, each name tried in turn: what has the same first name
 * belongs together, then among the rest what has the same second name. The other way round gives the same
 * pairs. In the order of `to`, what was removed after it.
 */
export function align<T>(
  from: readonly T[],
  to: readonly T[],
  names: readonly ((value: T, index: number) => string)[],
): readonly Aligned<T>[] {
  const pairs: Pair<T>[] = [];
  let [left, right] = [placed(from), placed(to)];
  for (const [turn, nameOf] of names.entries()) {
    const older = byName(left, nameOf);
    const newer = byName(right, nameOf);
    for (const [name, one] of newer) {
      const other = older.get(name);
      if (other !== undefined) pairs.push({ from: other, to: one, name: `${turn} ${name}` });
    }
    left = left.filter((one) => pairs.every((pair) => pair.from !== one));
    right = right.filter((one) => pairs.every((pair) => pair.to !== one));
  }
  const stay = longestInOrder(pairs);
  const staying = pairs.filter(({ name }) => stay.has(name));
  const before = (side: "from" | "to", { index }: Placed<T>) =>
    staying
      .map((pair) => pair[side])
      .filter((one) => one.index < index)
      .reduce<Placed<T> | null>((last, one) => (last === null || one.index > last.index ? one : last), null);
  const moved = (pair: Pair<T>): Moved<T> | null =>
    stay.has(pair.name) ? null : { from: before("from", pair.from), to: before("to", pair.to) };
  return [
    ...[
      ...pairs.map((pair) => ({ from: pair.from, to: pair.to, moved: moved(pair) })),
      ...right.map((one) => ({ from: null, to: one, moved: null })),
    ].sort((a, b) => a.to.index - b.to.index),
    ...left.map((one) => ({ from: one, to: null, moved: null })),
  ];
}

const placed = <T>(list: readonly T[]): readonly Placed<T>[] =>
  list.map((value, index) => ({ value, index }));

/** The second of two elements with one name is another one. */
function byName<T>(list: readonly Placed<T>[], nameOf: (value: T, index: number) => string) {
  const named = new Map<string, Placed<T>>();
  for (const [position, one] of list.entries()) {
    const name = nameOf(one.value, position);
    let turn = 1;
    while (named.has(`${name} ${turn}`)) turn += 1;
    named.set(`${name} ${turn}`, one);
  }
  return named;
}

interface Pair<T> {
  readonly name: string;
  readonly from: Placed<T>;
  readonly to: Placed<T>;
}

/**
 * The names of the most pairs that stand in the same order in both lists. Of several such choices the one
 * whose names come first, so that the answer does not depend on which list is the older.
 */
function longestInOrder<T>(pairs: readonly Pair<T>[]): ReadonlySet<string> {
  const inOrder = [...pairs].sort((a, b) => a.from.index - b.from.index);
  const after = ({ from, to }: Pair<T>) =>
    inOrder.filter((one) => one.from.index > from.index && one.to.index > to.index);
  const lengths = new Map<Pair<T>, number>();
  const longest = (among: readonly Pair<T>[]) =>
    among.reduce((most, one) => {
      const length = lengths.get(one) ?? 0;
      return length > most ? length : most;
    }, 0);
  for (const one of [...inOrder].reverse()) lengths.set(one, longest(after(one)) + 1);
  const stay = new Set<string>();
  for (let rest: readonly Pair<T>[] = inOrder; rest.length > 0;) {
    const length = longest(rest);
    const [first] = rest
      .filter((one) => lengths.get(one) === length)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (first === undefined) break;
    stay.add(first.name);
    rest = after(first);
  }
  return stay;
}
