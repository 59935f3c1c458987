export { listenNotices, type NoticeListener, type Notices } from "./listen-notices.ts";
export type { Followed, FrameworkNotice, NoticeOf, SheetNotice } from "./notify.ts";
export { type DraftSeen, type DraftWatch, leaveDraft, watchDraft } from "./watch-draft.ts";
export { leaveSheet, type Seen, type Watch, watchSheet } from "./watch-sheet.ts";
