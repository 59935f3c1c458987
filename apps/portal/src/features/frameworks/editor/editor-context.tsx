"use client";

import type { Defect } from "@hengji/scoring-core";
import { createContext, useContext } from "react";
import type { Working } from "./model/working.ts";
import type { EditorBar } from "./editor-address.ts";
import type { AskFact } from "./forms/form-context.tsx";
import type { DraftState } from "./state/draft-state.ts";
import type { DraftStore } from "./state/draft-store.ts";

/** The draft that is open, as it stands here, and what may be done with it. */
export interface Editor {
  readonly store: DraftStore;
  readonly state: DraftState;
  readonly working: Working;
  /** What the examination says of it as it stands here. */
  readonly defects: readonly Defect[];
  readonly editable: boolean;
  readonly bar: EditorBar;
  /** Code of the row that is shown; the first one where the address names none. */
  readonly openRow: string | null;
  /** Leads to a place of a row, a fact or the settings. */
  readonly lead: (place: string) => void;
  readonly askFact: AskFact;
  /** From now on this fact is asked for of the year before as well. */
  readonly wantPrior: (key: string) => void;
}

const Context = createContext<Editor | null>(null);
export const EditorProvider = Context.Provider;

export function useEditor(): Editor {
  const editor = useContext(Context);
  if (editor === null) throw new Error("a part of the editor stands outside of it");
  return editor;
}
