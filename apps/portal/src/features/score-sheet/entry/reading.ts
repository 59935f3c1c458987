/** What was typed, read: the value, or what is wrong with it, where, and how to mend it. */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string; readonly at: string };

export const isRead = <Value>(reading: Reading<Value>): reading is { readonly value: Value } =>
  "value" in reading;
