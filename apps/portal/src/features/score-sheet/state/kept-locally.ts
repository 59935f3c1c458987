import type { LocalStore } from "../../kept-store/use-kept-store.ts";
import { fieldOf, type FieldId } from "../edit/field.ts";
import { type ByField, type Pending, type SheetState, type Typed, valuesOf } from "./sheet-state.ts";

interface Kept {
  readonly typed?: Typed;
  readonly change?: Pending;
}

/**
 * Typed text and unacknowledged changes of one person in one evaluation, one entry to a field with the version
 * it was based on. Another account on the same browser has entries of its own and never reads these.
 */
export class KeptLocally {
  readonly #store: LocalStore | null;
  readonly #prefix: string;
  #written = new Map<FieldId, string>();

  constructor(store: LocalStore | null, account: string, evaluationId: string) {
    this.#store = store;
    this.#prefix = `hengji.sheet/${encodeURIComponent(account)}/${evaluationId}/`;
  }

  /** What an earlier page left behind, oldest first; what cannot be read is left where it is. */
  load(): { readonly typed: ByField<Typed>; readonly pending: readonly Pending[] } {
    const typed: Partial<Record<FieldId, Typed>> = {};
    const pending: Pending[] = [];
    for (const key of this.#keys()) {
      const field = key.slice(this.#prefix.length) as FieldId;
      const text = this.#store?.getItem(key) ?? "";
      const kept = parsed(text);
      if (kept === null) continue;
      this.#written.set(field, text);
      if (kept.typed) typed[field] = kept.typed;
      if (kept.change) pending.push(kept.change);
    }
    return { typed, pending: pending.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
  }

  /** Writes what changed. False when the browser does not keep it: then leaving the page loses it. */
  keep(state: SheetState): boolean {
    const wanted = entriesOf(state);
    try {
      for (const [field, text] of wanted) if (this.#written.get(field) !== text) this.#set(field, text);
      for (const field of Array.from(this.#written.keys())) if (!wanted.has(field)) this.#remove(field);
      return this.#store !== null || wanted.size === 0;
    } catch {
      return false;
    }
  }

  #set(field: FieldId, text: string): void {
    this.#store?.setItem(this.#prefix + field, text);
    this.#written.set(field, text);
  }

  #remove(field: FieldId): void {
    this.#store?.removeItem(this.#prefix + field);
    this.#written.delete(field);
  }

  #keys(): readonly string[] {
    const store = this.#store;
    if (store === null) return [];
    const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
    return names.filter((name) => name.startsWith(this.#prefix));
  }
}

/** 试算 is never kept; of two changes of one field the latest says what the person wants. */
function entriesOf(state: SheetState): ReadonlyMap<FieldId, string> {
  const entries = new Map<FieldId, Kept>();
  const add = (field: FieldId, kept: Kept) => entries.set(field, { ...entries.get(field), ...kept });
  const first = (change: Pending) => state.pending.find(({ edit }) => fieldOf(edit) === fieldOf(change.edit));
  for (const change of state.pending)
    add(fieldOf(change.edit), { change: { ...change, base: change.base ?? first(change)?.base ?? 0 } });
  for (const held of [...valuesOf(state.conflicts), ...valuesOf(state.refusals)]) {
    const change = "mine" in held ? held.mine : held.change;
    add(fieldOf(change.edit), { change });
  }
  for (const typed of valuesOf(state.typed)) if (typed.touched && !typed.trial) add(typed.field, { typed });
  return new Map([...entries].map(([field, kept]) => [field, JSON.stringify(kept)]));
}

function parsed(text: string): Kept | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}
