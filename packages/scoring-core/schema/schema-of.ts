import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

/** The published schemas: the type that each describes and the file that holds it. */
export const SCHEMAS = [
  { file: "framework.schema.json", type: "Framework", source: "framework.ts", id: "hengji.framework/1" },
  { file: "facts-file.schema.json", type: "FactsFile", source: "input.ts", id: "hengji.facts/1" },
] as const;

const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The JSON schema (draft 7) of a type, as its declaration stands now. */
export function schemaOf({ type, source, id }: (typeof SCHEMAS)[number]): object {
  const generator = createGenerator({
    path: inPackage(`src/${source}`),
    tsconfig: inPackage("tsconfig.json"),
    type,
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const { $schema, ...schema } = generator.createSchema(type);
  return { $schema, $id: `urn:${id.replaceAll(/[./]/g, ":")}`, ...schema };
}
