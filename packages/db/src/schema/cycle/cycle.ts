import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { region } from "../region/region.ts";

/** 年度评价: what a bureau opens with one notice. */
export const cycle = pgTable(
  "cycle",
  {
    regionId: text()
      .notNull()
      .references(() => region.id),
    id: uuid().notNull(),
    year: integer().notNull(),
    name: text().notNull(),
    noticeNumber: text(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.id] }),
    unique("cycle_name_once_per_year").on(t.regionId, t.year, t.name),
    check("cycle_year_plausible", sql`${t.year} between 2000 and 2200`),
  ],
);
