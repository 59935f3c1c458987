import { type Acknowledgement, type DefectCode, examine, type Framework } from "@hengji/scoring-core";

/** Why a table that was used as it was published keeps what its examination warns of. */
const reasons: Readonly<Partial<Record<DefectCode, string>>> = {
  aboveRangeUnstated: "按当年发布的表保留：条文没有写明，已按列出的读法统一计分",
  boundaryTwoOwners: "按当年发布的表保留：界限值写进了两档，已统一归入较好的一档",
  capScopeUnstated: "按当年发布的表保留：条文没有写明，已按列出的读法统一计分",
  caseListMissing: "按当年发布的表保留：报告只写了例数，没有逐例列出",
  caseUnstated: "按当年发布的表保留：一例的口径已按列出的读法统一",
  criterionUnanswered: "按当年发布的表保留：这一条是总的要求，扣分写在其后各条",
  factPunishedTwice: "按当年发布的表保留：两处所评的方面不同，当年即分别计分",
  orderUnstated: "按当年发布的表保留：条文没有写明，已按列出的读法统一计分",
  quantityUnstated: "按当年发布的表保留：口径已按列出的读法统一",
  rowUnnamed: "按当年发布的表保留：原表这一行接在上一行的三级指标下面",
  stepBeyondRange: "按当年发布的表保留：步长和目标值都是原表写定的",
  stepUnstated: "按当年发布的表保留：条文没有写明，已按列出的读法统一计分",
  zeroDivisor: "按当年发布的表保留：当年没有遇到除数为零的情形",
};

/** The table with a reason for every warning that has none yet; its errors have theirs in the table itself. */
export function withKeptDefects(framework: Framework): Framework {
  const kept = examine(framework).flatMap(({ code, place, severity, acknowledged }): Acknowledgement[] => {
    const reason = reasons[code];
    return severity === "warning" && acknowledged === undefined && reason ? [{ code, place, reason }] : [];
  });
  const { acknowledged = [] } = framework;
  const once = kept.filter(
    ({ code, place }, at) => kept.findIndex((other) => other.code === code && other.place === place) === at,
  );
  return { ...framework, acknowledged: [...acknowledged, ...once] };
}
