import { eventKinds, type EventKind, stateKinds } from "../names.ts";
import { loop, type Transition, withAuthor } from "./loop.ts";

/** The loop as a Mermaid state diagram; the package README shows it. */
export function diagram(): string {
  const isLeft = (state: string) => eventKinds.some((event) => fromOf(event).includes(state));
  return [
    "stateDiagram-v2",
    "  state withAuthor {",
    ...withAuthor.map((state) => `    ${state}`),
    "  }",
    "  [*] --> draft",
    ...eventKinds.flatMap(arrows),
    ...stateKinds.filter((state) => !isLeft(state)).map((state) => `  ${state} --> [*]`),
  ].join("\n");
}

const fromOf = (event: EventKind): readonly string[] => loop[event].from;

function arrows(event: EventKind): string[] {
  const { from, to, by, conclusion, needs, unless }: Transition = loop[event];
  const label = [
    by,
    conclusion && `${conclusion} conclusion`,
    needs && `with ${needs}`,
    unless && `unless ${unless.join(" or ")}`,
  ];
  return (from === withAuthor ? ["withAuthor"] : from).flatMap((start) =>
    (to === "stays" ? [start] : to).map(
      (end) => `  ${start} --> ${end}: ${event} (${label.filter((word) => word).join(", ")})`,
    ),
  );
}
