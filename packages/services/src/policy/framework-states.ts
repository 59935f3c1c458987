import { type FrameworkStateCode } from "@hengji/contracts";
import { allowedEvents, type EventKind, roles, stateKinds, type State } from "@hengji/workflow";

const nobody = "nobody";
const states: Readonly<Record<FrameworkStateCode, State>> = {
  draft: { kind: "draft" },
  inReview: { kind: "inReview", step: 1, approvals: [] },
  returned: { kind: "returned", by: nobody, to: [], opinion: "" },
  withdrawn: { kind: "withdrawn" },
  reopened: { kind: "reopened", by: nobody, reason: "" },
  accepted: { kind: "accepted", outcome: "published", approvals: [] },
  cancelled: { kind: "cancelled", by: nobody, reason: "" },
};

/** The states of a framework in which this event is somebody's part, as the review loop has them. */
export const statesOf = (event: EventKind): FrameworkStateCode[] =>
  stateKinds.filter((kind) =>
    allowedEvents(
      { kind: "framework", authors: [], state: states[kind] },
      { person: "somebody", roles, conflictDeclared: false },
      { unacknowledgedErrors: 0, newerVersion: false },
    ).some((offer) => offer.event === event),
  );
