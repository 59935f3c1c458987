import { randomUUID } from "node:crypto";
import { type ChangeConflict, type ErrorCode, errorMessages } from "@hengji/contracts";
import { isDatabaseLost, ServiceError } from "@hengji/services";
import { TRPCError } from "@trpc/server";
import { refusalOf, trpcCodes } from "./error-code.ts";

/** A fault of ours: the caller gets the number under which the log keeps the cause. */
export class Incident extends Error {
  override readonly name = "Incident";
  readonly id = randomUUID();
}

/** The one translation of what a verb throws. A refusal keeps its message; anything else becomes an incident. */
export function translate(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof ServiceError) {
    return new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause });
  }
  if (isDatabaseLost(cause)) {
    // Nobody's fault and soon over: who asked may send the same request again.
    const refusal = new ServiceError("unavailable", undefined, { cause });
    return new TRPCError({ code: trpcCodes.unavailable, message: refusal.message, cause: refusal });
  }
  if (cause instanceof Incident || refusalOf(error.code) !== null) return error;
  const incident = new Incident("unexpected", { cause: cause ?? error });
  return new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: `系统出现问题，没有办成；已保存的内容不受影响。请联系管理员，并告知编号${incident.id}。`,
    cause: incident,
  });
}

export interface ErrorData {
  readonly code: ErrorCode | "fault";
  readonly httpStatus: number;
  /** Under which the log keeps the cause of a fault. */
  readonly incident: string | null;
  /** What stands now, when a change came too late. */
  readonly conflict: ChangeConflict | null;
}

/** Refusals that tRPC makes by itself and that are not about what was filled in. */
const ownWords: Partial<Record<TRPCError["code"], string>> = {
  METHOD_NOT_SUPPORTED: "这项操作不支持这种请求方式，没有办理。请从系统页面操作。",
};

/** What leaves the process about an error: our code, a message for people, no stack and no path. */
export function shapeError(error: TRPCError, httpStatus: number): { message: string; data: ErrorData } {
  const translated = translate(error);
  const { cause } = translated;
  const code = refusalOf(translated.code);
  const spoken = cause instanceof ServiceError || cause instanceof Incident;
  return {
    message: spoken
      ? translated.message
      : (ownWords[translated.code] ?? errorMessages[code ?? "unavailable"]),
    data: {
      code: code ?? "fault",
      httpStatus,
      incident: cause instanceof Incident ? cause.id : null,
      conflict: cause instanceof ServiceError ? cause.conflict : null,
    },
  };
}
