/** One change that somebody asked for, and what is known of it. */
export interface Attempt {
  /** What it changes: `fact satisfaction`, `thread <id>`. */
  readonly register: string;
  readonly action: string;
  readonly input: object;
  /** The version that it was made from. */
  readonly base: number;
  /** Text of its own that it leaves in the record; null where the record does not repeat it. */
  readonly mark: string | null;
  /** How often it was sent, always under the same key. */
  sent: number;
  /** `sent`: nobody knows. */
  outcome: "sent" | "done" | "refused";
  /** The body of its acknowledgement. */
  answer: string | null;
  /** The version that it was told to have made. */
  version: number | null;
}

/** One entry of the bureau's audit chain about something that can be changed. */
export interface Recorded {
  readonly register: string;
  readonly action: string;
  readonly version: number;
  readonly text: string;
}
