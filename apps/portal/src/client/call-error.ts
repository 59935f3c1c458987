import { type ChangeConflict, type ErrorCode, errorCodes, errorMessages } from "@hengji/contracts";

/** `unreachable`: no answer came, so nobody knows whether the call arrived. */
export type CallErrorCode = ErrorCode | "fault" | "unreachable";

/** Why a call did not succeed, in our codes and words for people. */
export class CallError extends Error {
  override readonly name = "CallError";
  readonly code: CallErrorCode;
  /** What stands instead, when someone else was first. */
  readonly conflict: ChangeConflict | null;

  constructor(code: CallErrorCode, message: string, conflict: ChangeConflict | null = null) {
    super(message);
    this.code = code;
    this.conflict = conflict;
  }

  static unreachable(cause: unknown): CallError {
    const error = new CallError("unreachable", "连不上系统；已填写的内容保留在本机，连上后自动保存。");
    error.cause = cause;
    return error;
  }

  /** Reads the API's error body; anything else of a status that a proxy may give counts as not reached. */
  static of(status: number, body: unknown): CallError {
    const shape = shapeIn(body);
    if (shape === null) {
      if (status === 401) return new CallError("unauthorized", errorMessages.unauthorized);
      return status >= 500 || status === 429
        ? new CallError("unavailable", errorMessages.unavailable)
        : new CallError("fault", `系统没有办理（${status}）；已填写的内容保留在本机，请联系管理员。`);
    }
    const code = errorCodes.find((one) => one === shape.data.code) ?? "fault";
    return new CallError(code, shape.message, shape.data.conflict ?? null);
  }

  /** Worth trying again without a person: it was not decided, only not reached. */
  get passes(): boolean {
    return this.code === "unreachable" || this.code === "unavailable" || this.code === "tooMany";
  }
}

interface Shape {
  readonly message: string;
  readonly data: { readonly code: string; readonly conflict?: ChangeConflict };
}

function shapeIn(body: unknown): Shape | null {
  const error = (body as { error?: { json?: unknown } } | null)?.error?.json;
  return typeof error === "object" && error !== null && "data" in error ? (error as Shape) : null;
}
