"use client";

import type { AudienceCode, Thread } from "@hengji/contracts";
import { useRef, useState } from "react";
import { CallError } from "../../../client/call-error.ts";
import { sheetServer } from "../../../client/sheet-server.ts";
import type { SheetStore } from "../state/sheet-store.ts";

/** Sends what concerns conversations; a key stays the same until its call was answered. */
export function useThreadActions(store: SheetStore) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const keys = useRef(new Map<string, string>());
  const evaluationId = store.state().sheet.evaluation.id;

  const send = async (what: string, call: (requestKey: string) => Promise<unknown>): Promise<boolean> => {
    const requestKey = keys.current.get(what) ?? crypto.randomUUID();
    keys.current.set(what, requestKey);
    setBusy(true);
    try {
      await call(requestKey);
      keys.current.delete(what);
      setProblem(null);
      await store.readNow();
      return true;
    } catch (error) {
      const known = error instanceof CallError;
      if (known && error.code === "unauthorized") store.sessionEnded();
      if (known && error.code === "conflict") await store.readNow();
      if (known && !error.passes) keys.current.delete(what);
      setProblem(known ? error.message : "没有发出，请再试；写下的内容保留在本机。");
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    problem,
    busy,
    open: (indicatorCode: string, audience: AudienceCode, body: string) =>
      send(`open ${indicatorCode} ${audience} ${body}`, (requestKey) =>
        sheetServer.openThread({ evaluationId, requestKey, indicatorCode, audience, body }),
      ),
    reply: (threadId: string, body: string) =>
      send(`reply ${threadId} ${body}`, (requestKey) =>
        sheetServer.reply({ evaluationId, requestKey, threadId, body }),
      ),
    resolve: ({ id, version }: Thread, resolved: boolean) =>
      send(`resolve ${id} ${version} ${resolved}`, (requestKey) =>
        sheetServer.resolveThread({ evaluationId, requestKey, threadId: id, baseVersion: version, resolved }),
      ),
  };
}
