import { type ChangeConflict, type ErrorCode, errorMessages } from "@hengji/contracts";

/** A refusal with a code of the closed set and a message a person may read. Anything else thrown is a fault of ours. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: ErrorCode;
  /** What stands now, when a change came too late. */
  readonly conflict: ChangeConflict | null;

  constructor(
    code: ErrorCode,
    message: string = errorMessages[code],
    options: { readonly cause?: unknown; readonly conflict?: ChangeConflict } = {},
  ) {
    super(message, "cause" in options ? { cause: options.cause } : {});
    this.code = code;
    this.conflict = options.conflict ?? null;
  }
}
