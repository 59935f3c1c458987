"use client";

import { type AddressBarOf, type AddressForm, useAddress } from "../address/use-address.ts";
import { parseSheetAddress, type SheetAddress, writeSheetAddress } from "./search-params.ts";

export type AddressBar = AddressBarOf<SheetAddress>;

const form: AddressForm<SheetAddress> = {
  parse: parseSheetAddress,
  write: writeSheetAddress,
  // Opening and closing a row can be taken back; going from row to row replaces, so that one step back leaves them all.
  replaces: (before, after) => before.row !== null && after.row !== null,
};

export const useSheetAddress = (): AddressBar => useAddress(form);
