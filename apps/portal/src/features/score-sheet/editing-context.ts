"use client";

import type { Framework } from "@hengji/scoring-core";
import { createContext, useContext } from "react";
import type { Edit, FieldId, FieldKind } from "./edit/field.ts";
import type { Form } from "./entry/form.ts";
import type { EditPlace } from "./state/sheet-state.ts";

/** What a person may do to the sheet from a cell or the panel; the same object for as long as the page stands. */
export interface Editing {
  readonly framework: Framework;
  readonly may: (kind: FieldKind) => boolean;
  readonly open: (place: EditPlace, text?: string) => void;
  readonly type: (field: FieldId, form: Form) => void;
  /** True when the value was taken and the editor is closed. */
  readonly accept: (field: FieldId) => boolean;
  readonly autosave: (field: FieldId) => void;
  /** Focus went elsewhere: what can be taken is taken, the rest stays as typed. */
  readonly leave: (field: FieldId) => void;
  readonly restore: (field: FieldId) => void;
  readonly change: (edit: Edit) => void;
  readonly resolve: (field: FieldId, choice: Edit | "theirs") => void;
  readonly sendAgain: (field: FieldId) => void;
  readonly letGo: (field: FieldId) => void;
}

const Context = createContext<Editing | null>(null);
export const EditingProvider = Context.Provider;

/** Null for those who only read. */
export const useEditing = (): Editing | null => useContext(Context);
