import type { Viewer } from "@hengji/contracts";
import type { ServiceContext } from "../context.ts";
import { authorise } from "../policy/authorise.ts";

/** Who is signed in, for the frame of every page. */
export function viewSession(context: Pick<ServiceContext, "actor">): Viewer {
  const { name, account, memberships } = authorise(context.actor, "session.viewer");
  return {
    name,
    account,
    memberships: memberships.map(({ organisationName, organisationKind, role }) => ({
      organisationName,
      organisationKind,
      role,
    })),
  };
}
