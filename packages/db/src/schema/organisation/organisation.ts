import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  foreignKey,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { region } from "../region/region.ts";

export const organisationKinds = ["bureau", "department", "firm", "platform"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * Bureaus and departments belong to a region; firms and the platform do not. The two extra unique keys
 * exist only so that other tables can point here together with the region or the kind.
 */
export const organisation = pgTable(
  "organisation",
  {
    id: uuid().primaryKey(),
    kind: text({ enum: organisationKinds }).notNull(),
    regionId: text().references(() => region.id),
    name: text().notNull(),
    parentId: uuid().references((): AnyPgColumn => organisation.id),
  },
  (t) => [
    unique("organisation_region_key").on(t.regionId, t.id),
    unique("organisation_kind_key").on(t.id, t.kind),
    foreignKey({
      name: "organisation_parent_in_the_same_region",
      columns: [t.regionId, t.parentId],
      foreignColumns: [t.regionId, t.id],
    }),
    check("organisation_kind_known", sql`${t.kind} in ('bureau', 'department', 'firm', 'platform')`),
    check(
      "organisation_region_by_kind",
      sql`(${t.kind} in ('bureau', 'department')) = (${t.regionId} is not null)`,
    ),
    uniqueIndex("organisation_one_bureau_per_region")
      .on(t.regionId)
      .where(sql`${t.kind} = 'bureau'`),
    check("organisation_parent_is_another", sql`${t.parentId} <> ${t.id}`),
    check("organisation_name_not_blank", sql`length(btrim(${t.name})) > 0`),
  ],
);
