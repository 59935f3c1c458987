/** What a change is about: 总体设置, 评价等次, 核定数, 指标 and what stands beside the rows. */
export type ChangeSubject =
  "head" | "grade" | "fact" | "indicator" | "weight" | "totalCap" | "printedHeading" | "acknowledgement";

/** One difference between two frameworks, in words that a person who publishes the table checks. */
export interface FrameworkChange {
  readonly kind: "added" | "removed" | "moved" | "changed";
  readonly about: ChangeSubject;
  /** Code of the row or grade, key of the fact …; in the newer framework where both have it. */
  readonly key: string;
  /** Its name as a person knows it: B1-7 政府采购执行率. */
  readonly name: string;
  /** The part of it: 分值, 规则·扣分“逾期”·每例扣分; empty where it was added, removed or moved as a whole. */
  readonly part: string;
  /** Null where it was added. */
  readonly from: string | null;
  /** Null where it was removed. */
  readonly to: string | null;
  /** All of it in one sentence. */
  readonly text: string;
}

export const SUBJECT_WORDS: Readonly<Record<ChangeSubject, string>> = {
  head: "总体设置",
  grade: "评价等次",
  fact: "核定数",
  indicator: "指标",
  weight: "标题权重",
  totalCap: "总分上限",
  printedHeading: "印制的标题分值",
  acknowledgement: "已确认的缺陷",
};

/** A change with its sentence. */
export function written(change: Omit<FrameworkChange, "text">): FrameworkChange {
  return { ...change, text: sentence(change) };
}

function sentence({ kind, about, name, part, from, to }: Omit<FrameworkChange, "text">): string {
  const whole = name === "" ? SUBJECT_WORDS[about] : `${SUBJECT_WORDS[about]}“${name}”`;
  const place = part === "" ? whole : `${whole}的${part}`;
  switch (kind) {
    case "added":
      return part === "" ? `新增${whole}：${to}` : `${place}：新增“${to}”`;
    case "removed":
      return part === "" ? `删去${whole}：${from}` : `${place}：删去“${from}”`;
    case "moved":
      return `${place}：由${from}移到${to}`;
    case "changed":
      return `${place}：由“${from}”改为“${to}”`;
  }
}
