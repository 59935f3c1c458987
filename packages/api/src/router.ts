import { accountRouter } from "./account/router.ts";
import { auditRouter } from "./audit/router.ts";
import { evaluationRouter } from "./evaluation/router.ts";
import { commentRouter } from "./comment/router.ts";
import { frameworkRouter } from "./framework/router.ts";
import { factRouter, judgementRouter, overrideRouter, rationaleRouter } from "./sheet/router.ts";
import { router } from "./procedure.ts";
import { sessionRouter } from "./session/router.ts";

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  evaluation: evaluationRouter,
  framework: frameworkRouter,
  fact: factRouter,
  judgement: judgementRouter,
  override: overrideRouter,
  rationale: rationaleRouter,
  comment: commentRouter,
  session: sessionRouter,
});
export type AppRouter = typeof appRouter;
