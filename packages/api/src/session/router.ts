import { viewSession } from "@hengji/services";
import { proc, router } from "../procedure.ts";
import { strictViewer } from "../strict.ts";

export const sessionRouter = router({
  viewer: proc("session.viewer")
    .output(strictViewer)
    .query(({ ctx }) => viewSession(ctx)),
});
