import { evaluationRouter } from "./evaluation/router.ts";
import { router } from "./procedure.ts";
import { sessionRouter } from "./session/router.ts";

export const appRouter = router({ evaluation: evaluationRouter, session: sessionRouter });
export type AppRouter = typeof appRouter;
