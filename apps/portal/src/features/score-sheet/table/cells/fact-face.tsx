import type { GivenState } from "../../model/given.ts";
import { BasisMark } from "./basis-mark.tsx";
import styles from "./cells.module.css";

interface Face {
  readonly value: string;
  readonly unit: string;
  readonly numeric: boolean;
  readonly state: GivenState;
}

/** A value with its unit at one edge, and what it rests on. */
export function FactFace({ face }: { face: Face }) {
  return (
    <span className={styles.fact}>
      <span className={styles.value} data-numeric={face.numeric}>
        <b>{face.value}</b>
        {face.unit ? <i>{face.unit}</i> : null}
      </span>
      <BasisMark state={face.state} />
    </span>
  );
}
