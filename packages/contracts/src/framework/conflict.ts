import type { FactDefinition, Indicator } from "@hengji/scoring-core";
import type { Revision } from "../sheet/change.ts";
import type { FrameworkHead, FrameworkTrial } from "./draft.ts";
import type { FrameworkStateCode } from "./submission.ts";

/**
 * What a stale change of a draft is answered with (error data of code `conflict`): what stands, and whose it is.
 * Null where it stands no more: it was removed or has another code now.
 */
export type FrameworkConflict =
  | {
      readonly kind: "head";
      readonly key: "head";
      readonly current: FrameworkHead;
      readonly revision: Revision;
    }
  | {
      readonly kind: "definition";
      readonly key: string;
      readonly current: FactDefinition | null;
      readonly revision: Revision;
    }
  | {
      readonly kind: "indicator";
      readonly key: string;
      readonly current: Indicator | null;
      readonly revision: Revision;
    }
  | {
      readonly kind: "acknowledgement";
      /** `<code> <place>` */
      readonly key: string;
      readonly current: { readonly reason: string } | null;
      readonly revision: Revision;
    }
  | {
      readonly kind: "trial";
      readonly key: "trial";
      readonly current: FrameworkTrial;
      readonly revision: Revision;
    }
  | {
      readonly kind: "submission";
      readonly key: "submission";
      readonly current: FrameworkStateCode;
      readonly revision: Revision;
    };
