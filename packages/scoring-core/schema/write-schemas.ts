import { writeFileSync } from "node:fs";
import { SCHEMAS, schemaOf } from "./schema-of.ts";

for (const schema of SCHEMAS)
  writeFileSync(new URL(schema.file, import.meta.url), `${JSON.stringify(schemaOf(schema), null, 2)}\n`);
