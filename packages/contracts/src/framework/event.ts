/**
 * Messages of the event stream of one draft (`/api/frameworks/[id]/events`, server-sent events; `[id]` is the draft's). They say that
 * something changed, never what to: the page then asks, and the answer is checked anew.
 */
export type FrameworkEvent =
  | {
      readonly type: "changed";
      readonly kind: "head" | "definition" | "indicator" | "acknowledgement" | "submission";
      /** As in the conflict of its kind; `*` when several changed at once. */
      readonly key: string;
      readonly by: string;
    }
  | {
      readonly type: "present";
      /** `at`: code of the row that the person works on (`?row=` of the stream's address). */
      readonly people: readonly { readonly name: string; readonly at: string | null }[];
    }
  /** The session or the right to read ended; the page asks to sign in again and keeps what was typed. */
  | { readonly type: "ended" };
