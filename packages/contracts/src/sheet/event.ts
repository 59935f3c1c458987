/**
 * Messages of the event stream of one sheet (`/api/evaluations/[id]/events`, server-sent events). They say
 * that something changed, never what to: the page then asks, and the answer is checked anew.
 */
export type SheetEvent =
  | {
      readonly type: "changed";
      readonly kind: "fact" | "judgement" | "override" | "rationale" | "thread";
      readonly key: string;
      readonly by: string;
    }
  | {
      readonly type: "present";
      readonly people: readonly { readonly name: string; readonly indicatorCode: string | null }[];
    }
  /** The session or the right to read ended; the page asks to sign in again and keeps what was typed. */
  | { readonly type: "ended" };
