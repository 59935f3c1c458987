import { sql } from "drizzle-orm";
import { pgPolicy } from "drizzle-orm/pg-core";

/**
 * The second line behind a query's own WHERE: outside `inTenant`, or in another region's, a table of a bureau's unfinished
 * work is empty and takes nothing. The owner, who migrates and seeds, is not held by it.
 */
export const ownRegionOnly = (table: string) =>
  pgPolicy(`${table}_own_region_only`, {
    using: sql`region_id = any (string_to_array(current_setting('app.regions', true), ','))`,
  });
