import { randomUUID } from "node:crypto";
import { type IssuedLink, type OrganisationKindCode, type RoleCode, roleLabels } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { insertLink } from "./link-rows.ts";

/** A person without a password, with these roles in one organisation, and the link by which they set one. */
export async function insertPerson(
  tx: Transaction,
  { account, name, roles }: { account: string; name: string; roles: readonly RoleCode[] },
  organisation: { readonly id: string; readonly kind: OrganisationKindCode },
): Promise<IssuedLink> {
  const userId = randomUUID();
  await tx.insert(schema.appUser).values({ id: userId, account, name });
  await tx.insert(schema.membership).values(
    roles.map((role) => ({
      id: randomUUID(),
      userId,
      organisationId: organisation.id,
      organisationKind: organisation.kind,
      role,
    })),
  );
  const link = await insertLink(tx, userId, "invitation");
  return { name, account, roles: roles.map((role) => roleLabels[role]), ...link };
}
