import { type AuditChain, type AuditEntryRow, auditResultLabels } from "@hengji/contracts";
import { StateMark } from "@hengji/ui";
import type { ReactNode } from "react";
import { cell, ColumnHead, ShortHash } from "./table-parts.tsx";

/** 时间, 谁, 办理内容, 结果, 链与序号, 校验值. */
const widths = ["15%", "17%", "36%", "7%", "15%", "10%"];

/** Entries in words, one row each, newest first. */
export function EntryTable({
  entries,
  chains,
}: {
  entries: readonly AuditEntryRow[];
  chains: readonly Pick<AuditChain, "chain" | "name">[];
}) {
  const names = new Map(chains.map(({ chain, name }) => [chain, name]));
  return (
    <table className="w-full min-w-[1080px] table-fixed border-separate border-spacing-0">
      <caption className="sr-only">审计记录，最近的在前</caption>
      <colgroup>
        {widths.map((width, column) => (
          <col key={column} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <ColumnHead>时间</ColumnHead>
          <ColumnHead>谁</ColumnHead>
          <ColumnHead>办理内容</ColumnHead>
          <ColumnHead>结果</ColumnHead>
          <ColumnHead>链与序号</ColumnHead>
          <ColumnHead>校验值</ColumnHead>
        </tr>
      </thead>
      <tbody className="align-top">
        {entries.map((entry) => (
          <Row
            entry={entry}
            key={`${entry.chain} ${entry.seq}`}
            name={names.get(entry.chain) ?? entry.chain}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry, name }: { entry: AuditEntryRow; name: string }) {
  const { when, who, account, network, what, reason, result, omitted, seq, hash } = entry;
  return (
    <tr>
      <td className={`${cell} whitespace-nowrap text-ink-2`}>{when}</td>
      <td className={cell}>
        {who}
        {account !== null || network !== null ? (
          <Under>{[account, network === "local" ? null : network].filter(Boolean).join("，")}</Under>
        ) : null}
      </td>
      <th className={`${cell} text-pretty wrap-anywhere`} scope="row">
        {what}
        {reason === null ? null : <Under>理由：{reason}</Under>}
        {omitted > 0 ? <Under>此前另有{omitted}次拒绝超出每分钟上限，只计数</Under> : null}
      </th>
      <td className={cell}>
        <StateMark mark={result === "done" ? "done" : "returned"}>{auditResultLabels[result]}</StateMark>
      </td>
      <td className={`${cell} text-ink-2`}>
        {name}
        {result === "refused" ? "拒绝" : ""} 第{seq}条
      </td>
      <td className={`${cell} text-sm text-ink-3`}>
        <ShortHash hash={hash} />
      </td>
    </tr>
  );
}

function Under({ children }: { children: ReactNode }) {
  return <span className="block text-xs leading-[18px] text-ink-3">{children}</span>;
}
