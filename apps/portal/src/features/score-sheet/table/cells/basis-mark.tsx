import { givenExplanations, type GivenState, givenLabels } from "../../model/given.ts";
import styles from "./cells.module.css";

function Shape({ state }: { state: GivenState }) {
  const ring = { fill: "none", stroke: "currentColor", strokeWidth: 1.2 } as const;
  switch (state) {
    case "stated":
      return <circle cx="5" cy="5" fill="currentColor" r="4.3" />;
    case "inferred":
      return (
        <>
          <circle cx="5" cy="5" r="3.9" {...ring} />
          <path d="M5 1.1a3.9 3.9 0 0 1 0 7.8z" fill="currentColor" />
        </>
      );
    case "affirmed":
      return <circle cx="5" cy="5" r="3.9" {...ring} />;
    case "judged":
      return <path d="M5 1 9 5 5 9 1 5z" {...ring} />;
    case "missing":
    case "unneeded":
      return <circle cx="5" cy="5" r="3.9" {...ring} strokeDasharray="1.6 1.6" />;
    case "notYetDue":
      return (
        <>
          <circle cx="5" cy="5" r="4.1" {...ring} />
          <path d="M5 2.4V5l1.9 1.3" {...ring} />
        </>
      );
    case "notApplicable":
      return (
        <>
          <circle cx="5" cy="5" r="4.1" {...ring} />
          <path d="M2.2 7.8 7.8 2.2" {...ring} />
        </>
      );
  }
}

/** What a value rests on: word and shape, never colour alone. */
export function BasisMark({ state }: { state: GivenState }) {
  return (
    <span className={styles.basis} data-basis={state} title={givenExplanations[state]}>
      <svg aria-hidden="true" height={9} viewBox="0 0 10 10" width={9}>
        <Shape state={state} />
      </svg>
      {givenLabels[state]}
    </span>
  );
}
