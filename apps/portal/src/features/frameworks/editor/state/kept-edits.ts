import type { LocalStore } from "../../../kept-store/use-kept-store.ts";
import { type ByPart, type DraftState, entriesOf, type PartEdit } from "./draft-state.ts";
import type { PartId } from "./part.ts";

/**
 * Parts of one draft that one person typed and the server has not acknowledged, one entry to a part with the version
 * it was based on. Another account on the same browser has entries of its own and never reads these.
 */
export class KeptEdits {
  readonly #store: LocalStore | null;
  readonly #prefix: string;
  readonly #written = new Map<PartId, string>();

  constructor(store: LocalStore | null, account: string, draftId: string) {
    this.#store = store;
    this.#prefix = `hengji.framework/${encodeURIComponent(account)}/${draftId}/`;
  }

  /** What an earlier page left behind; what cannot be read is left where it is. */
  load(): ByPart<PartEdit> {
    const store = this.#store;
    if (store === null) return {};
    const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
    const kept = names.flatMap((name): [PartId, PartEdit][] => {
      if (!name.startsWith(this.#prefix)) return [];
      const part = name.slice(this.#prefix.length) as PartId;
      const text = store.getItem(name) ?? "";
      const edit = parsed(text);
      if (edit === null) return [];
      this.#written.set(part, text);
      return [[part, edit]];
    });
    return Object.fromEntries(kept.toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1)));
  }

  /** Writes what changed. False when the browser does not keep it: then leaving the page loses it. */
  keep({ edits, conflicts }: DraftState): boolean {
    const mine = entriesOf(conflicts).map(([part, conflict]) => [part, conflict.mine] as const);
    const wanted = new Map(
      [...mine, ...entriesOf(edits)].map(([part, edit]) => [part, JSON.stringify(edit)]),
    );
    try {
      for (const [part, text] of wanted) if (this.#written.get(part) !== text) this.#set(part, text);
      for (const part of Array.from(this.#written.keys())) if (!wanted.has(part)) this.#remove(part);
      return this.#store !== null || wanted.size === 0;
    } catch {
      return false;
    }
  }

  #set(part: PartId, text: string): void {
    this.#store?.setItem(this.#prefix + part, text);
    this.#written.set(part, text);
  }

  #remove(part: PartId): void {
    this.#store?.removeItem(this.#prefix + part);
    this.#written.delete(part);
  }
}

function parsed(text: string): PartEdit | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "body" in value ? (value as PartEdit) : null;
  } catch {
    return null;
  }
}
