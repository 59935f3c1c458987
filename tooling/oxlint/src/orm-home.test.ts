import { examine } from "../test/rule-tester.ts";
import { ormHome } from "./orm-home.js";

examine("hengji/orm-home", ormHome, {
  allowed: [`import { readEvaluation } from "@hengji/services";`, `import { page } from "pg-page";`],
  refused: [
    `import { eq } from "drizzle-orm";`,
    `import type { Pool } from "pg";`,
    `import { pgTable } from "drizzle-orm/pg-core";`,
    `export { sql } from "drizzle-orm";`,
    `export * from "drizzle-orm";`,
    `const driver = import("pg");`,
  ],
});
