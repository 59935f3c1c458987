import type { Viewer } from "@hengji/contracts";
import { mayKnock, type PageKey, viewSession } from "@hengji/services";
import { type ApiContext, type ApiSettings, createContext } from "./context.ts";
import { createCallerFactory } from "./procedure.ts";
import { reportFault } from "./report-fault.ts";
import { appRouter } from "./router.ts";

const createCaller = createCallerFactory(appRouter);
export type ApiCaller = ReturnType<typeof createCaller>;

export type PageEntry =
  | { readonly outcome: "enter"; readonly viewer: Viewer | null }
  | { readonly outcome: "signIn" }
  | { readonly outcome: "refused"; readonly viewer: Viewer };

export interface OpenRequest {
  /** The procedures, through the same checks as over HTTP. Throws; `refusalIn` tells what it means. */
  readonly call: ApiCaller;
  /** Whether the page may be opened, by its row in the policy table; a page asks before it reads. */
  enterPage(page: PageKey): Promise<PageEntry>;
}

/** One request of a server component. The session row is read once, at the first question. */
export function openRequest(settings: ApiSettings, headers: Headers): OpenRequest {
  let reading: Promise<ApiContext> | undefined;
  const context = () => (reading ??= createContext(settings, headers));
  return {
    call: createCaller(context, { onError: ({ error }) => reportFault(settings, error) }),
    enterPage: async (page) => pageEntry(await context(), page),
  };
}

function pageEntry({ actor }: ApiContext, page: PageKey): PageEntry {
  const viewer = actor ? viewSession({ actor }) : null;
  const answer = mayKnock(actor, page);
  if (answer === "yes") return { outcome: "enter", viewer };
  return answer === "no" && viewer ? { outcome: "refused", viewer } : { outcome: "signIn" };
}
