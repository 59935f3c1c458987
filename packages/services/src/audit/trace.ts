/**
 * What an entry keeps of a value: what people call it, how it reads on the screen, why it was changed, and the
 * stored value itself (decimals as strings). Never the text of a comment: who may read the record is not who
 * may read the thread.
 */
export interface AuditTrace {
  readonly label: string;
  readonly text: string;
  readonly reason?: string;
  readonly value?: string | boolean | null;
}

/** The readable part of a stored trace; null for none, or for one of another form. */
export function readTrace(stored: unknown): AuditTrace | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { label, text, reason } = stored as Record<string, unknown>;
  if (typeof label !== "string" || typeof text !== "string") return null;
  return { label, text, ...(typeof reason === "string" ? { reason } : {}) };
}
