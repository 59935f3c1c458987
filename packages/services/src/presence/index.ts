export { listenSheets, type SheetListener, type SheetNotices } from "./listen-sheets.ts";
export type { SheetNotice } from "./notify.ts";
export { leaveSheet, type Seen, type Watch, watchSheet } from "./watch-sheet.ts";
