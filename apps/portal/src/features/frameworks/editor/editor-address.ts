"use client";

import { type AddressBarOf, type AddressForm, useAddress } from "../../address/use-address.ts";

/** What of a draft is open: a row, the facts, the settings, what changed, or its course; nothing opens the first row. */
export interface EditorAddress {
  readonly row: string | null;
  readonly view: "row" | "facts" | "settings" | "changes" | "course";
}

const views = ["facts", "settings", "changes", "course"] as const;

const form: AddressForm<EditorAddress> = {
  parse: (params) => ({
    row: params.get("row") || null,
    view: views.find((view) => view === params.get("view")) ?? "row",
  }),
  write: ({ row, view }) => {
    const params = new URLSearchParams();
    if (view !== "row") params.set("view", view);
    else if (row !== null) params.set("row", row);
    return params.size > 0 ? `?${params}` : "";
  },
  replaces: (before, after) => before.view === after.view,
};

export type EditorBar = AddressBarOf<EditorAddress>;
export const useEditorAddress = (): EditorBar => useAddress(form);
