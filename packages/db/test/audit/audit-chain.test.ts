import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema } from "../../src/index.ts";
import { entryWith, openAuditSuite, REGION } from "./audit-suite.ts";

const { auditLog } = schema;
let suite: Awaited<ReturnType<typeof openAuditSuite>>;

beforeAll(async () => {
  suite = await openAuditSuite();
});
afterAll(() => suite.close());

const append = (differences: Parameters<typeof entryWith>[0] = {}) =>
  suite.app.db.insert(auditLog).values(entryWith(differences)).returning();
const chain = (name: string) =>
  suite.app.db.select().from(auditLog).where(eq(auditLog.chain, name)).orderBy(asc(auditLog.seq));
const head = async (name: string) =>
  (await suite.owner.query("select * from audit_head where chain = $1", [name])).rows[0];
const newRegion = async (id: string) => {
  await suite.owner.query("insert into region (id, name) values ($1, $1)", [id]);
  return id;
};
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string; cause?: { code?: string } }) => error.code ?? error.cause?.code,
  );

describe("the chain", () => {
  test("each entry is hashed together with the one before, the first with 32 zero bytes", async () => {
    const regionId = await newRegion("430001");
    for (const objectId of ["a", "b", "c"]) await append({ regionId, objectId });
    const { rows } = await suite.owner.query(
      "select seq, prev, hash, audit_canon(l) as canon from audit_log l where chain = $1 order by seq",
      [regionId],
    );
    let prev = Buffer.alloc(32);
    for (const row of rows) {
      expect(row.prev).toEqual(prev);
      prev = createHash("sha256").update(prev).update(row.canon, "utf8").digest();
      expect(row.hash).toEqual(prev);
    }
    expect(rows.map(({ seq }) => seq)).toEqual(["1", "2", "3"]);
    expect(await head(regionId)).toMatchObject({ seq: "3", hash: prev });
  });

  test("a rolled back change leaves no gap", async () => {
    const regionId = await newRegion("430002");
    await append({ regionId });
    await suite.app.db
      .transaction(async (tx) => {
        await tx.insert(auditLog).values(entryWith({ regionId, objectId: "undone" }));
        throw new Error("business refused");
      })
      .catch(() => undefined);
    await append({ regionId, objectId: "kept" });
    expect((await chain(regionId)).map(({ seq, objectId }) => [seq, objectId])).toEqual([
      [1, "satisfaction"],
      [2, "kept"],
    ]);
  });

  test("20 writers at once, a third of them rolling back, lose nothing and leave no gap", async () => {
    const regionId = await newRegion("430003");
    const written: string[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let round = 0; round < 30; round++) {
          const objectId = `${writer}/${round}`;
          await suite.app.db
            .transaction(async (tx) => {
              await tx.insert(auditLog).values(entryWith({ regionId, objectId }));
              if (round % 3 === 2) throw new Error("business refused");
            })
            .then(
              () => written.push(objectId),
              () => undefined,
            );
        }
      }),
    );
    const rows = await chain(regionId);
    expect(written).toHaveLength(400);
    expect(rows.map(({ objectId }) => objectId).sort()).toEqual(written.sort());
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    expect(rows.every((row, index) => index === 0 || row.prev.equals(rows[index - 1]!.hash))).toBe(true);
  });

  test("bureaus, the platform and refused attempts have chains of their own", async () => {
    const regionId = await newRegion("430004");
    await append({ regionId });
    await append({ regionId, result: "refused" });
    await append({ regionId: null, objectId: "own" });
    expect((await chain(regionId)).map(({ seq }) => seq)).toEqual([1]);
    expect((await chain(`${regionId}.refused`)).map(({ seq }) => seq)).toEqual([1]);
    expect((await chain("platform")).map(({ seq }) => seq)).toEqual([1]);
  });

  test("no chain begins for a region that does not exist", async () => {
    expect(await codeOf(append({ regionId: "999999" }))).toBe("23503");
  });

  test("what the writer claims for number, time and hashes is overwritten", async () => {
    const regionId = await newRegion("430005");
    const claimed = Buffer.alloc(32, 7);
    const [row] = await append({
      regionId,
      chain: "platform",
      seq: 900,
      at: new Date("2001-01-01T00:00:00Z"),
      scheme: "none",
      omitted: 5,
      prev: claimed,
      hash: claimed,
    });
    expect(row).toMatchObject({ chain: regionId, seq: 1, scheme: "sha256.1", omitted: 0 });
    expect(row!.at.getFullYear()).toBeGreaterThan(2020);
    expect(row!.prev).toEqual(Buffer.alloc(32));
    expect(row!.hash).not.toEqual(claimed);
  });
});

describe("the clock", () => {
  test("an entry is refused when the clock moved back more than 2 seconds", async () => {
    const regionId = await newRegion("430006");
    await append({ regionId });
    const setBack = (seconds: number) =>
      suite.owner.query(
        "update audit_head set last_at = clock_timestamp() + make_interval(secs => $2) where chain = $1",
        [regionId, seconds],
      );
    await setBack(86_400);
    expect(await codeOf(append({ regionId }))).toBe("55000");
    await setBack(1);
    expect(await codeOf(append({ regionId }))).toBe("done");
    const { last_at: lastAt } = await head(regionId);
    const [, second] = await chain(regionId);
    expect(lastAt.getTime()).toBeGreaterThan(second!.at.getTime());
  });
});

describe("refused attempts", () => {
  test("beyond 120 a minute they are counted, not written, and the next entry tells how many", async () => {
    const regionId = await newRegion("430007");
    for (let attempt = 0; attempt < 123; attempt++) await append({ regionId, result: "refused" });
    expect(await chain(`${regionId}.refused`)).toHaveLength(120);
    expect(await head(`${regionId}.refused`)).toMatchObject({ seq: "120", omitted: 3 });
    await suite.owner.query("update audit_head set minute_from = minute_from - interval '1 minute'");
    const [row] = await append({ regionId, result: "refused" });
    expect(row).toMatchObject({ seq: 121, omitted: 3 });
    expect(await codeOf(append({ regionId }))).toBe("done");
  });
});

describe("who may do what", () => {
  const denied = "42501";
  const frozen = "23001";

  test.each([
    ["update audit_log set action = 'x'", denied],
    ["delete from audit_log", denied],
    ["truncate audit_log", denied],
    ["select * from audit_head", denied],
    ["insert into audit_head (chain) values ('platform')", denied],
    ["update audit_head set seq = 0", denied],
    ["delete from audit_head", denied],
    ["truncate audit_head", denied],
    ["alter table audit_log disable trigger audit_log_appends", denied],
    ["drop function audit_append() cascade", denied],
    ["set session_replication_role = replica", denied],
  ])("the application may not: %s", async (statement, code) => {
    expect(await codeOf(suite.app.db.execute(sql.raw(statement)))).toBe(code);
  });

  test.each([
    "update audit_log set action = 'x'",
    "delete from audit_log",
    "truncate audit_log",
    "delete from audit_head",
    "truncate audit_head",
  ])("even the owner is stopped: %s", async (statement) => {
    expect(await codeOf(suite.owner.query(statement))).toBe(frozen);
  });

  test("the application reads a head through its function only", async () => {
    await append();
    const { rows } = await suite.app.db.execute(sql`select seq from audit_head_of(${REGION})`);
    expect(rows).toEqual([{ seq: (await head(REGION)).seq }]);
  });

  test("a temporary table of the same name does not catch the trigger", async () => {
    const regionId = await newRegion("430008");
    await suite.app.db.transaction(async (tx) => {
      await tx.execute(sql`create temporary table audit_head (like audit_log) on commit drop`);
      await tx.insert(auditLog).values(entryWith({ regionId }));
    });
    expect(await head(regionId)).toMatchObject({ seq: "1" });
  });

  test("without the trigger no row gets in", async () => {
    await suite.owner.query("begin");
    await suite.owner.query("alter table audit_log disable trigger audit_log_appends");
    expect(
      await codeOf(
        suite.owner.query(
          "insert into audit_log (region_id, action, object_kind, object_id, result) values ($1, 'a', 'b', 'c', 'done')",
          [REGION],
        ),
      ),
    ).toBe("23514");
    await suite.owner.query("rollback");
  });
});
