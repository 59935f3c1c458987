import { isSameOrigin } from "@hengji/auth";
import { authorise, policy, type ProcedureKey, recordingRefusals, ServiceError } from "@hengji/services";
import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import type { ApiContext } from "./context.ts";
import { shapeError, translate } from "./shape-error.ts";

interface ProcedureMeta {
  readonly policyKey: ProcedureKey;
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    isDev: false,
    errorFormatter: ({ shape, error }) => ({ ...shape, ...shapeError(error, shape.data.httpStatus) }),
  });

/** The one place where errors are translated, so that no procedure has a catch of its own. */
const translated = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw translate(result.error);
});

/**
 * The only way to make a procedure. Its key names its row in the policy table: foreign pages cannot change
 * anything, and who has no role there is out before the input is read.
 */
export function proc(policyKey: ProcedureKey) {
  return t.procedure
    .meta({ policyKey })
    .use(translated)
    .use(async ({ ctx, next, type }) => {
      const { kind } = policy[policyKey];
      if (type !== kind) throw new Error(`${policyKey} is a ${type} but its policy row says ${kind}`);
      const door = { regionId: null, kind: "door", id: policyKey };
      const actor = await recordingRefusals(
        ctx,
        policyKey,
        () => door,
        () => {
          if (type !== "query" && !isSameOrigin(ctx.headers, ctx.settings.origin)) {
            throw new ServiceError("forbidden", "请求不是从本系统的页面发出的，没有办理。");
          }
          return authorise(ctx.actor, policyKey);
        },
      );
      return next({ ctx: { ...ctx, actor } });
    });
}

export const { router, createCallerFactory } = t;
