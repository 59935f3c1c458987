/** A JSON copy of `value` with the entry at `path` replaced; `undefined` removes it. */
export function altered(value: unknown, path: string, entry: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  const last = steps.pop();
  if (last === undefined) return entry;
  const holder = steps.reduce((found, step) => Reflect.get(Object(found), step) as unknown, copy);
  if (entry === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.defineProperty(Object(holder), last, { value: entry, enumerable: true, configurable: true });
  return copy;
}
