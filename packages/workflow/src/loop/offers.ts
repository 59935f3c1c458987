import { eventKinds, type EventKind } from "../names.ts";
import type { Refusal } from "../refusal.ts";
import type { Case } from "./case.ts";
import { heldBack, outOfPlace } from "./refuse.ts";

/** A button: an event that is this person's part in this state, and what holds it back, if anything. */
export interface Offer {
  readonly event: EventKind;
  readonly refusal: Refusal | null;
}

/** The loop under any row; `allowedEvents` gives a submission its own. */
export function offers(the: Case): readonly Offer[] {
  return eventKinds
    .filter((event) => outOfPlace(the, event) === null)
    .map((event) => ({ event, refusal: heldBack(the, event) }));
}
