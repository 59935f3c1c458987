import { openThreadInput, replyInput, resolveThreadInput } from "@hengji/contracts";
import { openThread, reply, resolveThread } from "@hengji/services";
import { proc, router } from "../procedure.ts";
import { strictThread } from "../strict.ts";

export const commentRouter = router({
  open: proc("comment.open")
    .input(openThreadInput)
    .output(strictThread)
    .mutation(({ ctx, input }) => openThread(ctx, input)),

  reply: proc("comment.reply")
    .input(replyInput)
    .output(strictThread)
    .mutation(({ ctx, input }) => reply(ctx, input)),

  resolve: proc("comment.resolve")
    .input(resolveThreadInput)
    .output(strictThread)
    .mutation(({ ctx, input }) => resolveThread(ctx, input)),
});
