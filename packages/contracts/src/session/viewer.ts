import * as z from "zod/mini";
import { roleCode } from "../evaluation/evaluation-list.ts";
import { organisationKindLabels } from "../vocabulary.ts";

/** Who is signed in, as the frame of every page shows it. */
export const viewer = z.object({
  name: z.string(),
  account: z.string(),
  memberships: z.array(
    z.object({
      organisationName: z.string(),
      organisationKind: z.enum(Object.keys(organisationKindLabels) as [keyof typeof organisationKindLabels]),
      role: roleCode,
    }),
  ),
});
export type Viewer = z.infer<typeof viewer>;
