import type { EvaluationSheet, Revision, SheetChanged } from "@hengji/contracts";
import { compile, type Observation } from "@hengji/scoring-core";
import { describe, expect, it } from "vitest";
import { CallError } from "../../../client/call-error.ts";
import type { ChangeStamp } from "../../../client/sheet-server.ts";
import type { Edit } from "../edit/field.ts";
import { withSaved } from "../edit/standing.ts";
import { testedSheet } from "./tested-sheet.testing.ts";
import { memoryStorage, silentServer, testedStore } from "./tested-store.testing.ts";
import { shownValue } from "./saving.ts";
import type { SheetStore } from "./sheet-store.ts";
import { shownEdits, unsavedCount } from "./sheet-state.ts";
import { withEdits } from "../edit/standing.ts";

const field = "fact:satisfaction";
const place = { row: "D1-4", field, place: "cell" } as const;
const text = { row: "C1-3", field: "rationale:C1-3", place: "cell" } as const;
const answered = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A server that keeps one sheet with versions, as the real one does. */
function keepingServer(first: EvaluationSheet) {
  const sent: (ChangeStamp & { edit: Edit })[] = [];
  const server = {
    sheet: first,
    sent,
    fail: null as CallError | null,
    revisionOf: (edit: Edit): Revision | undefined =>
      edit.kind === "fact"
        ? server.sheet.revisions.facts[edit.key]
        : server.sheet.revisions.rationales[edit.key],
    write: (edit: Edit, by: string): SheetChanged => {
      const revision = {
        version: (server.revisionOf(edit)?.version ?? 0) + 1,
        by,
        at: "2026-11-23T06:02:00.000Z",
      };
      server.sheet = withSaved(server.sheet, edit, revision, "评价组成员");
      const { computedTotal, total, grade } = compile(server.sheet.framework).score(server.sheet.input);
      server.sheet = { ...server.sheet, recorded: { computedTotal, total, grade, scoredAt: revision.at } };
      return { revision, changed: true, entries: [], computedTotal, total, grade, scoredRows: 28 };
    },
    api: {
      ...silentServer,
      read: async () => server.sheet,
      save: async (edit: Edit, stamp: ChangeStamp) => {
        if (server.fail) throw server.fail;
        sent.push({ ...stamp, edit });
        const now = server.revisionOf(edit);
        if ((now?.version ?? 0) === stamp.baseVersion) return server.write(edit, "成员甲");
        const current =
          edit.kind === "fact" ? server.sheet.input.facts[edit.key] : server.sheet.rationales[edit.key];
        throw new CallError("conflict", "已被他人修改", {
          kind: edit.kind,
          key: edit.key,
          current,
          revision: now,
        } as CallError["conflict"]);
      },
    },
  };
  return server;
}

const observation = (value: string): Observation => ({
  status: "observed",
  value,
  basis: { kind: "stated", place: "附表第30行评分说明" },
});
const satisfaction = (value: string): Edit => ({
  kind: "fact",
  key: "satisfaction",
  value: observation(value),
});
const typeValue = (store: SheetStore, value: string) => {
  store.open(place);
  const { form } = store.state().typed[field]!;
  if (form.kind === "fact") store.type(field, { ...form, text: value });
};
const total = (store: SheetStore) => {
  const state = store.state();
  return compile(state.sheet.framework).score(withEdits(state.sheet, shownEdits(state), "评价组成员").input)
    .total;
};

describe("a change counts on the screen at once and is the server's when it answers", () => {
  it("95 gives 90.80 before the answer, and the same after it", async () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    typeValue(store, "95");
    expect(store.accept(field)).toBe(true);
    expect([total(store), unsavedCount(store.state())]).toEqual(["90.80", 1]);
    await answered();
    expect([total(store), unsavedCount(store.state())]).toEqual(["90.80", 0]);
    expect(store.state().sheet.recorded.total).toBe("90.80");
    expect(store.state().settled).toBe(true);
  });
  it("an answer that the engine here does not confirm is not believed until the sheet was read again", async () => {
    const server = keepingServer(testedSheet());
    const waits: (() => void)[] = [];
    const lying = {
      ...server.api,
      save: async (edit: Edit) => ({ ...server.write(edit, "成员甲"), total: "99.00" }),
    };
    const store = testedStore(server.sheet, { server: lying, waits });
    store.change(satisfaction("95"));
    await answered();
    expect(store.state().settled).toBe(false);
    for (const run of waits.splice(0)) run();
    await answered();
    expect([store.state().settled, store.state().sheet.recorded.total]).toEqual([true, "90.80"]);
  });
  it("a second change waits for the first and is based on its version", async () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    store.change(satisfaction("94"));
    store.change(satisfaction("95"));
    await answered();
    await answered();
    expect(server.sent.map(({ baseVersion }) => baseVersion)).toEqual([1, 2]);
    expect(new Set(server.sent.map(({ requestKey }) => requestKey)).size).toBe(2);
    expect(total(store)).toBe("90.80");
  });
  it("of two changes of a field the second goes out when the first is refused", async () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    server.fail = new CallError("invalid", "不能高于100%");
    store.change(satisfaction("94"));
    server.fail = null;
    store.change(satisfaction("95"));
    await answered();
    await answered();
    expect(server.sent.map(({ baseVersion, edit }) => [baseVersion, edit.value])).toEqual([
      [1, observation("95")],
    ]);
    expect(store.state().refusals).toEqual({});
    expect([total(store), unsavedCount(store.state())]).toEqual(["90.80", 0]);
    store.undo();
    await answered();
    expect(total(store)).toBe("89.80");
  });
  it("what says the same as what stands is not sent", () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    typeValue(store, "92.50");
    store.accept(field);
    expect(server.sent).toEqual([]);
  });
  it("what cannot be read is not accepted and stays as typed", () => {
    const store = testedStore(testedSheet());
    typeValue(store, "101");
    expect(store.accept(field)).toBe(false);
    expect(store.state().typed[field]?.form).toMatchObject({ text: "101" });
  });
});

describe("someone else was first", () => {
  const collide = async () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    server.write(satisfaction("94"), "成员乙");
    store.change(satisfaction("95"));
    await answered();
    return { server, store };
  };
  it("both values stay, theirs stands, and neither is chosen", async () => {
    const { store } = await collide();
    const conflict = store.state().conflicts[field];
    expect([conflict?.mine.edit, conflict?.theirs, conflict?.revision.by]).toEqual([
      satisfaction("95"),
      satisfaction("94"),
      "成员乙",
    ]);
    expect(shownValue(store.state(), field)).toEqual(satisfaction("94"));
  });
  it("choosing mine saves it on top of what was seen", async () => {
    const { server, store } = await collide();
    store.resolve(field, satisfaction("95"));
    await answered();
    expect(server.sent.at(-1)?.baseVersion).toBe(2);
    expect([server.sheet.recorded.total, store.state().conflicts]).toEqual(["90.80", {}]);
  });
  it("choosing theirs sends nothing", async () => {
    const { server, store } = await collide();
    const before = server.sent.length;
    store.resolve(field, "theirs");
    await answered();
    expect([server.sent.length, unsavedCount(store.state())]).toEqual([before, 0]);
  });
});

describe("nothing typed is lost", () => {
  const offline = CallError.unreachable(new Error("no network"));
  it("a change that did not arrive is sent again with the same key", async () => {
    const server = keepingServer(testedSheet());
    const waits: (() => void)[] = [];
    const store = testedStore(server.sheet, { server: server.api, waits });
    server.fail = offline;
    store.change(satisfaction("95"));
    const key = store.state().pending[0]?.requestKey;
    await answered();
    expect(store.state().link).toBe("down");
    server.fail = null;
    for (const run of waits.splice(0)) run();
    await answered();
    expect([server.sent[0]?.requestKey, store.state().link, total(store)]).toEqual([key, "up", "90.80"]);
  });
  it("a page that died comes back with what was accepted and what was only typed", async () => {
    const server = keepingServer(testedSheet());
    const storage = memoryStorage();
    const first = testedStore(server.sheet, { server: { ...server.api, save: silentServer.save }, storage });
    first.change(satisfaction("95"));
    first.open({ row: "C1-3", field: "fact:communitiesAwarded", place: "cell" }, "1x");
    const second = testedStore(server.sheet, { server: server.api, storage });
    second.start();
    expect(second.state().typed["fact:communitiesAwarded"]?.form).toMatchObject({ text: "1x" });
    await answered();
    expect(server.sheet.recorded.total).toBe("90.80");
    expect(server.sent[0]?.baseVersion).toBe(1);
  });
  it("a text is sent when the page is back, and collides if it was overtaken meanwhile", async () => {
    const server = keepingServer(testedSheet());
    const storage = memoryStorage();
    const first = testedStore(server.sheet, { storage });
    first.open(text);
    first.type(text.field, { kind: "text", text: "写到一半" });
    server.write({ kind: "rationale", key: "C1-3", value: "乙的说明" }, "成员乙");
    const second = testedStore(server.sheet, { server: server.api, storage });
    second.start();
    await answered();
    expect(second.state().conflicts[text.field]).toMatchObject({
      mine: { edit: { value: "写到一半" } },
      theirs: { value: "乙的说明" },
    });
  });
  it("a text that another window of the same person goes on typing is not sent as that window's request", async () => {
    const server = keepingServer(testedSheet());
    const storage = memoryStorage();
    const first = testedStore(server.sheet, { server: server.api, storage, keys: "first" });
    first.open(text);
    first.type(text.field, { kind: "text", text: "写到一半" });
    testedStore(server.sheet, { server: server.api, storage, keys: "second" }).start();
    await answered();
    first.type(text.field, { kind: "text", text: "写到一半，写完。" });
    first.autosave(text.field);
    await answered();
    const [second, own] = server.sent;
    expect(second?.edit.value).toBe("写到一半");
    expect(own?.edit.value).toBe("写到一半，写完。");
    expect(own?.requestKey).not.toBe(second?.requestKey);
    expect(first.state().conflicts[text.field]?.mine.edit.value).toBe("写到一半，写完。");
  });
  it("another account of the same browser sees none of it, and leaves it where it is", () => {
    const storage = memoryStorage();
    const first = testedStore(testedSheet(), { storage });
    typeValue(first, "9");
    const other = testedStore(testedSheet(), { storage, worker: { account: "b", name: "成员乙", role: "" } });
    other.start();
    expect(other.state().typed).toEqual({});
    other.change(satisfaction("95"));
    const again = testedStore(testedSheet(), { storage });
    again.start();
    expect(again.state().typed[field]?.form).toMatchObject({ text: "9" });
  });
  it("an acknowledged change is kept no longer", async () => {
    const server = keepingServer(testedSheet());
    const storage = memoryStorage();
    const store = testedStore(server.sheet, { server: server.api, storage });
    store.change(satisfaction("95"));
    expect(storage.length).toBe(1);
    await answered();
    expect(storage.length).toBe(0);
  });
  it("a browser that keeps nothing is known to", () => {
    const full = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error("quota");
      },
    };
    const store = testedStore(testedSheet(), { storage: full });
    typeValue(store, "9");
    expect(store.storedLocally).toBe(false);
  });
  it("nothing is sent after the session ended", async () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    server.fail = new CallError("unauthorized", "登录已失效");
    store.change(satisfaction("95"));
    await answered();
    server.fail = null;
    store.change({ kind: "rationale", key: "C1-3", value: "其后" });
    await answered();
    expect([store.state().session, server.sent, unsavedCount(store.state())]).toEqual(["ended", [], 2]);
  });
});

describe("taking back", () => {
  it("undo saves the former value as a new version, and is not undone itself", async () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    store.change(satisfaction("95"));
    await answered();
    store.undo();
    expect(total(store)).toBe("89.80");
    await answered();
    expect([server.sent.at(-1)?.baseVersion, store.state().undo]).toEqual([2, []]);
  });
  it("试算 sends nothing, keeps nothing, and leaving it shows what stands", async () => {
    const server = keepingServer(testedSheet());
    const storage = memoryStorage();
    const store = testedStore(server.sheet, { server: server.api, storage });
    store.tryOut(true);
    typeValue(store, "95");
    store.accept(field);
    expect([total(store), storage.length]).toEqual(["90.80", 0]);
    store.tryOut(false);
    await answered();
    expect([total(store), server.sent]).toEqual(["89.80", []]);
  });
});

describe("what others save", () => {
  it("appears when the sheet is read again and is marked as theirs", async () => {
    const server = keepingServer(testedSheet());
    const store = testedStore(server.sheet, { server: server.api });
    server.write(satisfaction("95"), "成员乙");
    await store.readNow();
    expect([total(store), store.state().recent[field]?.by]).toEqual(["90.80", "成员乙"]);
  });
  it("an answer older than what was acknowledged since is not shown", async () => {
    const server = keepingServer(testedSheet());
    const old = server.sheet;
    const store = testedStore(server.sheet, { server: { ...server.api, read: async () => old } });
    store.change(satisfaction("95"));
    await answered();
    await store.readNow();
    expect(total(store)).toBe("90.80");
  });
});
