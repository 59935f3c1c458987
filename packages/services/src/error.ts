import { type ErrorCode, errorMessages } from "@hengji/contracts";

/** A refusal with a code of the closed set and a message a person may read. Anything else thrown is a fault of ours. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: ErrorCode;

  constructor(
    code: ErrorCode,
    message: string = errorMessages[code],
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.code = code;
  }
}
