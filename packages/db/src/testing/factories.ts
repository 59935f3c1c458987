import { createHash, randomUUID } from "node:crypto";
import type { Database } from "../client.ts";
import * as schema from "../schema/index.ts";

/**
 * One factory per table: it makes one valid, unique row, takes overrides, and writes through the database or
 * the transaction that it is given. Keys that point elsewhere are asked for, never invented.
 */
export type Writer = Pick<Database, "insert">;

type Insert<Table extends { $inferInsert: unknown }> = Table["$inferInsert"];
type With<Table extends { $inferInsert: unknown }, Required extends keyof Insert<Table>> = Partial<
  Insert<Table>
> &
  Pick<Insert<Table>, Required>;

let made = 0;
const next = () => (made += 1);
const someDay = new Date("2026-01-05T01:00:00.000Z");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const only = <Row>([row]: readonly Row[]): Row => {
  if (row === undefined) throw new Error("the database returned no row for an insert");
  return row;
};

export async function makeRegion(db: Writer, overrides: Partial<Insert<typeof schema.region>> = {}) {
  const number = next();
  const values = { id: String(100_000 + number), name: `地区${number}`, ...overrides };
  return only(await db.insert(schema.region).values(values).returning());
}

export async function makeOrganisation(db: Writer, overrides: With<typeof schema.organisation, "kind">) {
  const values = { id: randomUUID(), name: `单位${next()}`, ...overrides };
  return only(await db.insert(schema.organisation).values(values).returning());
}

/** Without a password the user cannot sign in; sessions can be opened for it all the same. */
export async function makeUser(db: Writer, overrides: Partial<Insert<typeof schema.appUser>> = {}) {
  const number = next();
  const values = { id: randomUUID(), account: `user-${number}`, name: `人员${number}`, ...overrides };
  return only(await db.insert(schema.appUser).values(values).returning());
}

export async function makeMembership(
  db: Writer,
  overrides: With<typeof schema.membership, "userId" | "organisationId" | "organisationKind" | "role">,
) {
  return only(
    await db
      .insert(schema.membership)
      .values({ id: randomUUID(), ...overrides })
      .returning(),
  );
}

export async function makeCycle(db: Writer, overrides: With<typeof schema.cycle, "regionId">) {
  const values = { id: randomUUID(), year: 2021, name: `年度评价${next()}`, ...overrides };
  return only(await db.insert(schema.cycle).values(values).returning());
}

export async function makeFramework(db: Writer, overrides: With<typeof schema.framework, "regionId">) {
  const number = next();
  const values = {
    id: randomUUID(),
    code: `framework-${number}`,
    name: `指标体系${number}`,
    year: 2021,
    ...overrides,
  };
  return only(await db.insert(schema.framework).values(values).returning());
}

export async function makeFrameworkVersion(
  db: Writer,
  overrides: With<typeof schema.frameworkVersion, "regionId" | "frameworkId" | "content">,
) {
  const contentHash = sha256(JSON.stringify(overrides.content));
  const values = { version: 1, publishedAt: someDay, contentHash, ...overrides };
  return only(await db.insert(schema.frameworkVersion).values(values).returning());
}

/** A draft of version 1 without facts and rows, and where it stands in the review loop. */
export async function makeFrameworkDraft(
  db: Writer,
  overrides: With<typeof schema.frameworkDraft, "regionId" | "frameworkId">,
) {
  const values = { id: randomUUID(), version: 1, head: {}, ...overrides };
  const draft = only(await db.insert(schema.frameworkDraft).values(values).returning());
  const { regionId, id: draftId, frameworkId, version: frameworkVersion } = draft;
  const state = { kind: "draft" };
  await db
    .insert(schema.frameworkSubmission)
    .values({ regionId, draftId, frameworkId, frameworkVersion, state });
  return draft;
}

export async function makeEvaluation(
  db: Writer,
  overrides: With<typeof schema.evaluation, "regionId" | "cycleId" | "departmentId" | "frameworkId">,
) {
  const values = { id: randomUUID(), frameworkVersion: 1, updatedAt: someDay, ...overrides };
  return only(await db.insert(schema.evaluation).values(values).returning());
}

export async function makeRelease(
  db: Writer,
  overrides: With<typeof schema.evaluationRelease, "regionId" | "evaluationId" | "content">,
) {
  const contentHash = sha256(JSON.stringify(overrides.content));
  const values = { number: 1, releasedAt: someDay, contentHash, ...overrides };
  return only(await db.insert(schema.evaluationRelease).values(values).returning());
}
