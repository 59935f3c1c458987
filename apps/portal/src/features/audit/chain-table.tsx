import { type AuditChain, auditResultLabels, type WitnessCode, witnessLabels } from "@hengji/contracts";
import { type Mark, StateMark } from "@hengji/ui";
import { exactTime } from "../evaluations/updated-label.ts";
import { DownloadLink } from "./download-link.tsx";
import { cell, ColumnHead, ShortHash } from "./table-parts.tsx";

const marks: Record<WitnessCode, Mark> = { agrees: "done", differs: "overdue", none: "notBegun" };

/** Where each chain stands and how far its signed heads bear witness. */
export function ChainTable({ chains }: { chains: readonly AuditChain[] }) {
  return (
    <table className="w-full min-w-[1080px] border-separate border-spacing-0">
      <caption className="sr-only">审计链</caption>
      <thead>
        <tr>
          <ColumnHead>链</ColumnHead>
          <ColumnHead>内容</ColumnHead>
          <ColumnHead end>条数</ColumnHead>
          <ColumnHead>最后一条</ColumnHead>
          <ColumnHead>校验值</ColumnHead>
          <ColumnHead>最近的签名链头</ColumnHead>
          <ColumnHead>核对</ColumnHead>
          <ColumnHead>
            <span className="sr-only">导出</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {chains.map((chain) => (
          <Row chain={chain} key={chain.chain} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  chain: { chain, base, name, result, seq, at, hash, signed, witness },
}: {
  chain: AuditChain;
}) {
  return (
    <tr>
      <th className={`${cell} font-medium`} scope="row">
        {name}
        {base === "platform" ? null : <span className="ml-2 text-sm text-ink-3">{base}</span>}
      </th>
      <td className={cell}>{auditResultLabels[result]}</td>
      <td className={`${cell} text-right`}>{seq}</td>
      <td className={`${cell} text-ink-2`}>{seq > 0 ? exactTime(new Date(at)) : "—"}</td>
      <td className={`${cell} text-ink-2`}>
        <ShortHash hash={hash} />
      </td>
      <td className={`${cell} text-ink-2`}>
        {signed ? `第${signed.seq}条，${exactTime(new Date(signed.at))}` : "—"}
      </td>
      <td className={cell}>
        <StateMark mark={marks[witness]}>{witnessLabels[witness]}</StateMark>
      </td>
      <td className={`${cell} text-right`}>
        {seq > 0 ? (
          <DownloadLink
            door={`/api/audit/${chain}/export`}
            label={`导出全链：${name}，${auditResultLabels[result]}`}
            size="small"
          >
            导出全链
          </DownloadLink>
        ) : null}
      </td>
    </tr>
  );
}
