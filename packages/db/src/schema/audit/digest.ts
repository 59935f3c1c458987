import { customType } from "drizzle-orm/pg-core";

/** A SHA-256 as its 32 bytes. */
export const digest = customType<{ data: Buffer }>({ dataType: () => "bytea" });
