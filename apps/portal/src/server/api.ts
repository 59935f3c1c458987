import "server-only";
import type {
  EvaluationListInput,
  EvaluationListOutput,
  EvaluationGetInput,
  EvaluationSheet,
  Viewer,
} from "@hengji/contracts";

/** What a page may ask; each call checks the session and the reader's rights at the data. */
export interface PortalApi {
  session: { viewer(): Promise<Viewer> };
  evaluation: {
    list(input: EvaluationListInput): Promise<EvaluationListOutput>;
    get(input: EvaluationGetInput): Promise<EvaluationSheet>;
  };
}

/**
 * The caller for pages. Without a live session it leads to the sign-in page and back; what the reader may not see
 * is the page 没有找到.
 */
export async function serverApi(): Promise<PortalApi> {
  throw new Error("not connected");
}

/** Whether this request carries a live session. */
export async function isSignedIn(): Promise<boolean> {
  return false;
}
