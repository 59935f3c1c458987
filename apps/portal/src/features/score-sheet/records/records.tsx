"use client";

import type { SheetRecord } from "@hengji/contracts";
import { Button, Skeleton } from "@hengji/ui";
import { useCallback, useEffect, useState } from "react";
import { CallError } from "../../../client/call-error.ts";
import { sheetServer } from "../../../client/sheet-server.ts";
import { momentText } from "../date-text.ts";

interface Shown {
  readonly records: readonly SheetRecord[];
  readonly next: number | null;
  readonly problem: string | null;
  readonly loading: boolean;
}

/** The audit entries of this evaluation, or of one row, newest first and a page at a time. */
export function useRecords(evaluationId: string, indicatorCode: string | null, savedAt: string | null) {
  const [shown, setShown] = useState<Shown>({ records: [], next: null, problem: null, loading: true });
  const read = useCallback(
    (before: number | null, held: readonly SheetRecord[]) =>
      recordsOf(evaluationId, indicatorCode, before).then((found) =>
        "problem" in found
          ? { records: held, next: before, problem: found.problem, loading: false }
          : { records: [...held, ...found.records], next: found.next, problem: null, loading: false },
      ),
    [evaluationId, indicatorCode],
  );
  useEffect(() => {
    let current = savedAt !== "";
    void read(null, []).then((found) => current && setShown(found));
    return () => {
      current = false;
    };
  }, [read, savedAt]);
  const more = () => {
    setShown((was) => ({ ...was, loading: true, problem: null }));
    void read(shown.next, shown.records).then(setShown);
  };
  return { ...shown, more };
}

async function recordsOf(evaluationId: string, indicatorCode: string | null, before: number | null) {
  try {
    return await sheetServer.records({
      evaluationId,
      ...(before === null ? {} : { before }),
      ...(indicatorCode === null ? {} : { indicatorCode }),
    });
  } catch (error) {
    return { problem: error instanceof CallError ? error.message : "没有取到记录，请再试。" };
  }
}

/** 记录: who did what to this evaluation and when, in words; a row's name leads to it. */
export function Records({
  evaluationId,
  savedAt,
  rowName,
  onRow,
}: {
  evaluationId: string;
  savedAt: string | null;
  rowName: (code: string) => string | null;
  onRow: (code: string) => void;
}) {
  const { records, next, problem, loading, more } = useRecords(evaluationId, null, savedAt);
  return (
    <div className="relative min-h-0 flex-1 scroll-quiet px-5 py-4" data-frame="screen" tabIndex={-1}>
      <table className="w-full max-w-[1100px]">
        <caption className="sr-only">本项评价的记录，最近的在前</caption>
        <thead>
          <tr className="border-b border-line-strong text-sm text-ink-2">
            <th className="w-36 py-1.5" scope="col">
              时间
            </th>
            <th className="w-44 py-1.5" scope="col">
              办理人
            </th>
            <th className="py-1.5" scope="col">
              事项
            </th>
            <th className="w-48 py-1.5" scope="col">
              指标
            </th>
            <th className="w-24 py-1.5" scope="col">
              指纹
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map((one) => {
            const name = one.indicatorCode === null ? null : rowName(one.indicatorCode);
            return (
              <tr className="border-b border-line align-top" key={one.seq}>
                <td className="py-1.5 whitespace-nowrap text-ink-2">{momentText(one.at)}</td>
                <td className="py-1.5">
                  {one.by}
                  {one.role && one.role !== one.by ? (
                    <small className="block text-xs text-ink-3">{one.role}</small>
                  ) : null}
                </td>
                <td className="py-1.5 pr-4">
                  {one.what}
                  <FromTo record={one} />
                </td>
                <td className="py-1.5">
                  {name !== null && one.indicatorCode !== null ? (
                    <button
                      className="text-left text-blue hover:underline"
                      onClick={() => one.indicatorCode !== null && onRow(one.indicatorCode)}
                      type="button"
                    >
                      {name}
                    </button>
                  ) : null}
                </td>
                <td className="py-1.5 text-xs text-ink-3">{one.hash.slice(0, 8)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {loading && records.length === 0 ? (
        <div aria-label="正在取记录" className="mt-3" role="status">
          <Skeleton width="60%" />
        </div>
      ) : null}
      {!loading && records.length === 0 && problem === null ? (
        <p className="mt-3 text-ink-2">还没有记录。保存、认定和批注都会记在这里。</p>
      ) : null}
      {problem ? (
        <p className="mt-3 text-amber" role="alert">
          {problem}
        </p>
      ) : null}
      {next !== null || problem !== null ? (
        <Button className="mt-3" onClick={more} size="small">
          {problem !== null ? "再试一次" : "更早的记录"}
        </Button>
      ) : null}
    </div>
  );
}

/** What it was before and after, where the sentence does not say it. */
export function FromTo({ record: { what, from, to } }: { record: SheetRecord }) {
  const said = [from, to].every((value) => value === null || what.includes(value));
  if (said) return null;
  return (
    <small className="block text-xs text-ink-2">{from === null ? to : `${from} → ${to ?? "（无）"}`}</small>
  );
}
