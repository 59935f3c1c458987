import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { organisation, organisationKinds } from "../organisation/organisation.ts";
import { appUser } from "./user.ts";

export const roles = [
  "bureauManager",
  "bureauOfficer",
  "departmentFiller",
  "departmentApprover",
  "leadEvaluator",
  "evaluator",
  "firmReviewer",
  "supervisingApprover",
  "systemAdmin",
  "securityAdmin",
  "auditAdmin",
] as const;
export type Role = (typeof roles)[number];

/** One role of one person in one organisation; the kind travels along so that the role must fit it. */
export const membership = pgTable(
  "membership",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => appUser.id),
    organisationId: uuid().notNull(),
    organisationKind: text({ enum: organisationKinds }).notNull(),
    role: text({ enum: roles }).notNull(),
  },
  (t) => [
    unique("membership_once").on(t.userId, t.organisationId, t.role),
    foreignKey({
      name: "membership_organisation",
      columns: [t.organisationId, t.organisationKind],
      foreignColumns: [organisation.id, organisation.kind],
    }),
    check(
      "membership_role_fits_organisation",
      sql`(${t.organisationKind} = 'bureau' and ${t.role} in ('bureauManager', 'bureauOfficer'))
        or (${t.organisationKind} = 'department' and ${t.role} in ('departmentFiller', 'departmentApprover', 'supervisingApprover'))
        or (${t.organisationKind} = 'firm' and ${t.role} in ('leadEvaluator', 'evaluator', 'firmReviewer'))
        or (${t.organisationKind} = 'platform' and ${t.role} in ('systemAdmin', 'securityAdmin', 'auditAdmin'))`,
    ),
  ],
);
