import type { SetUpStateOutput } from "@hengji/contracts";
import type { ServiceContext } from "../context.ts";
import { authorise } from "../policy/authorise.ts";
import { bureauExists } from "./bureau-exists.ts";

/** Whether the first set-up is still to be done. */
export async function viewSetUp({ db, actor }: ServiceContext): Promise<SetUpStateOutput> {
  authorise(actor, "account.viewSetUp");
  return { open: !(await bureauExists(db)) };
}
