import { randomUUID } from "node:crypto";
import { type Database, schema } from "@hengji/db";
import type { Framework } from "@hengji/scoring-core";
import { contentHash } from "../assessment/content-hash.ts";
import { insertDraft } from "../framework/insert-draft.ts";

let made = 0;

interface FrameworkToMake {
  readonly regionId: string;
  readonly content: Framework;
}

/** A family of its own with a code of its own, and no version yet. */
async function makeFamily(db: Pick<Database, "insert">, { regionId, content }: FrameworkToMake) {
  made += 1;
  const { name, year } = content;
  const [id, code] = [randomUUID(), `${content.code}-made-${made}`];
  await db.insert(schema.framework).values({ regionId, id, code, name, year });
  return { frameworkId: id, content: { ...content, code } };
}

/** A draft with this content that a person opened, as `createFramework` leaves one. */
export const makeDraft = ({ db }: { readonly db: Database }, toMake: FrameworkToMake & { author: string }) =>
  db.transaction(async (tx) => {
    const { frameworkId, content } = await makeFamily(tx, toMake);
    const { regionId, author } = toMake;
    const draft = { regionId, frameworkId, version: 1, base: null, content, author };
    return { frameworkId, draftId: await insertDraft(tx, draft) };
  });

/** A version that was loaded: nobody submitted or approved it here. */
export async function makePublished({ db }: { readonly db: Database }, toMake: FrameworkToMake) {
  const { frameworkId, content } = await makeFamily(db, toMake);
  await db.insert(schema.frameworkVersion).values({
    regionId: toMake.regionId,
    frameworkId,
    version: 1,
    content,
    contentHash: contentHash(content),
    publishedAt: new Date("2026-01-05T01:00:00.000Z"),
  });
  return { frameworkId, version: 1 };
}
