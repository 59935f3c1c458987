import { type IssuedLink, linkPurposeLabels, roleLabels } from "@hengji/contracts";
import type { Database } from "@hengji/db";
import { emit } from "../audit/emit.ts";
import { activeAdministrators } from "./administrators.ts";
import { insertLink } from "./link-rows.ts";
import { lockPerson } from "./lock-person.ts";

/**
 * One more invitation for the system administrator, for the operator's console and as the database's owner, as long
 * as no system administrator has a password: if the links of the set-up were lost, nobody else could give new ones.
 */
export function firstAdministratorLink(db: Database): Promise<IssuedLink | null> {
  return db.transaction(async (tx) => {
    const administrators = await activeAdministrators(tx);
    const [first] = administrators;
    if (!first || administrators.some(({ passwordHash }) => passwordHash !== null)) return null;
    const person = await lockPerson(tx, first.id);
    if (person === null || person.passwordHash !== null) return null;
    const link = await insertLink(tx, person.id, "invitation");
    await emit(
      tx,
      { actor: null, origin: { session: null, network: null } },
      {
        regionId: null,
        role: null,
        action: "account.issueLink",
        object: { kind: "user", id: person.id },
        after: { label: person.account, text: linkPurposeLabels.invitation },
      },
    );
    return { name: person.name, account: person.account, roles: [roleLabels.systemAdmin], ...link };
  });
}
