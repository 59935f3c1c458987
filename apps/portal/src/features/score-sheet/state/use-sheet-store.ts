"use client";

import type { EvaluationSheet } from "@hengji/contracts";
import { sheetServer } from "../../../client/sheet-server.ts";
import { useKeptStore } from "../../kept-store/use-kept-store.ts";
import { SheetStore } from "./sheet-store.ts";
import type { SheetState, Worker } from "./sheet-state.ts";

/** One store for the page as long as it stands, and its state at every render. */
export const useSheetStore = (
  sheet: EvaluationSheet,
  worker: Worker,
): { readonly store: SheetStore; readonly state: SheetState } =>
  useKeptStore(
    (browser) => new SheetStore(sheet, worker, { server: sheetServer, ...browser }),
    worker.account,
  );
