import { auditEntriesInput } from "@hengji/contracts";
import { listAuditChains, listAuditEntries } from "@hengji/services";
import { proc, router } from "../procedure.ts";
import { strictAuditChains, strictAuditEntries } from "../strict.ts";

export const auditRouter = router({
  chains: proc("audit.chains")
    .output(strictAuditChains)
    .query(({ ctx }) => listAuditChains(ctx, ctx.settings.auditHeads)),

  entries: proc("audit.entries")
    .input(auditEntriesInput)
    .output(strictAuditEntries)
    .query(({ ctx, input }) => listAuditEntries(ctx, input)),
});
