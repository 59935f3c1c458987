import { roleLabels } from "@hengji/contracts";
import { policy, type PolicyKey, policyKeys } from "../policy/policy.ts";
import { type AuditTrace, readTrace } from "./trace.ts";

interface ActionWords {
  /** What a person set out to do; completes 试图…. */
  readonly deed: string;
  /** What was done, from the values before and after. */
  readonly done: (before: AuditTrace | null, after: AuditTrace | null) => string;
}

const nameOf = (before: AuditTrace | null, after: AuditTrace | null) =>
  `“${(after ?? before)?.label ?? "未具名的一项"}”`;

/** 由 … 改为 …, or the first value, or its removal. */
function changed(before: AuditTrace | null, after: AuditTrace | null): string {
  const name = nameOf(before, after);
  if (before && after) return `将${name}由 ${before.text} 改为 ${after.text}`;
  if (after) return `填写${name}：${after.text}`;
  return before ? `清除${name}，原为 ${before.text}` : `保存${name}`;
}

/** A part of a framework that was added, rewritten or taken out. */
const rewritten =
  (what: string): ActionWords["done"] =>
  (before, after) => {
    const name = `${what}${nameOf(before, after)}`;
    if (before && after && before.text !== after.text) return `将${name}由 ${before.text} 改为 ${after.text}`;
    if (before && after) return `修改${name}`;
    if (after) return `增加${name}：${after.text}`;
    return before ? `删去${name}，原为 ${before.text}` : `保存${name}`;
  };

const actionWords = {
  "fact.save": { deed: "填写核定数", done: changed },
  "judgement.save": { deed: "填写酌情分", done: changed },
  "override.set": {
    deed: "认定得分",
    done: (before, after) =>
      before && after
        ? `将${nameOf(before, after)}的得分由 ${before.text} 认定为 ${after.text}`
        : `认定${nameOf(before, after)}的得分：${(after ?? before)?.text ?? "未载明"}`,
  },
  "override.withdraw": {
    deed: "撤销得分认定",
    done: (before, after) =>
      before && after
        ? `撤销${nameOf(before, after)}的得分认定，由 ${before.text} 恢复为 ${after.text}`
        : `撤销${nameOf(before, after)}的得分认定`,
  },
  "rationale.save": {
    deed: "填写评分说明",
    done: (before, after) => `修改${nameOf(before, after)}的评分说明`,
  },
  "comment.open": { deed: "发起批注", done: (before, after) => `对${nameOf(before, after)}发起一条批注` },
  "comment.reply": { deed: "回复批注", done: (before, after) => `回复${nameOf(before, after)}的一条批注` },
  "comment.resolve": {
    deed: "办结或重开批注",
    done: (before, after) => `将${nameOf(before, after)}的一条批注标为${after?.text ?? "已解决"}`,
  },
  "framework.create": {
    deed: "新建指标体系",
    done: (before, after) => `新建指标体系${nameOf(before, after)}，${after?.text ?? "内容未载明"}`,
  },
  "framework.saveHead": { deed: "修改体系设置", done: rewritten("体系设置") },
  "framework.saveFact": { deed: "增改核定数的定义", done: rewritten("核定数的定义") },
  "framework.removeFact": { deed: "删去核定数的定义", done: rewritten("核定数的定义") },
  "framework.saveIndicator": { deed: "增改指标", done: rewritten("指标") },
  "framework.removeIndicator": { deed: "删去指标", done: rewritten("指标") },
  "framework.moveIndicator": {
    deed: "移动指标",
    done: (before, after) =>
      before && after
        ? `将指标${nameOf(before, after)}由 ${before.text} 移至 ${after.text}`
        : `移动指标${nameOf(before, after)}`,
  },
  "framework.renameHeading": {
    deed: "改一级、二级指标名称",
    done: (before, after) => `将${nameOf(before, after)}改名为${after ? `“${after.text}”` : "另一名称"}`,
  },
  "framework.acknowledge": {
    deed: "说明体检问题保留的理由",
    done: (before, after) => `保留体检问题${nameOf(before, after)}`,
  },
  "framework.withdrawAcknowledgement": {
    deed: "撤销体检问题的保留",
    done: (before, after) => `撤销体检问题${nameOf(before, after)}的保留`,
  },
  "framework.submit": {
    deed: "提交指标体系审核",
    done: (before, after) => `提交${nameOf(before, after)}审核`,
  },
  "framework.withdraw": {
    deed: "撤回送审的指标体系",
    done: (before, after) => `撤回${nameOf(before, after)}`,
  },
  "framework.approve": { deed: "审核发布指标体系", done: (before, after) => `发布${nameOf(before, after)}` },
  "framework.return": { deed: "退回指标体系", done: (before, after) => `退回${nameOf(before, after)}` },
  "framework.revise": {
    deed: "修订已发布的指标体系",
    done: (before, after) => `修订${nameOf(before, after)}，形成${after?.text ?? "新的一版"}`,
  },
  "framework.cancel": {
    deed: "作废未发布的指标体系",
    done: (before, after) => `作废${nameOf(before, after)}`,
  },
  "session.signIn": { deed: "登录", done: () => "登录" },
  "session.signOut": { deed: "退出登录", done: () => "退出登录" },
  "account.setUp": {
    deed: "初始化平台",
    done: (before, after) => `设立${nameOf(before, after)}，建立账号 ${after?.text ?? "未载明"}`,
  },
  "account.issueLink": {
    deed: "生成一次性链接",
    done: (before, after) => `为${nameOf(before, after)}生成${after?.text ?? ""}链接`,
  },
  "account.acceptLink": {
    deed: "凭一次性链接设置密码",
    done: (before, after) => `凭${after?.text ?? "一次性"}链接为${nameOf(before, after)}设置密码`,
  },
  "account.setPersonStatus": {
    deed: "停用或启用账号",
    done: (before, after) =>
      `将账号${nameOf(before, after)}${before ? `由 ${before.text} ` : ""}改为 ${after?.text ?? "未载明"}`,
  },
  "audit.export": {
    deed: "导出审计链",
    done: (before, after) => `导出审计链${after ? nameOf(before, after) : ""}`,
  },
  "audit.exportHeads": { deed: "下载签名链头", done: () => "下载签名链头" },
  "request.turnAway": {
    deed: "以本系统不接受的方式请求",
    done: (before, after) => `拒收对${nameOf(before, after)}的请求`,
  },
} as const satisfies Readonly<Record<string, ActionWords>>;

/** What may be entered as done: nothing that has no words. */
export type AuditAction = keyof typeof actionWords;
export const auditActions = Object.keys(actionWords) as AuditAction[];

/** The actions whose words hold this text. */
export function actionsNamed(text: string): string[] {
  const doors = policyKeys("query", "mutation", "page", "http").filter((key) =>
    policy[key].purpose.includes(text),
  );
  return [...auditActions.filter((action) => actionWords[action].deed.includes(text)), ...doors];
}

export interface WordedEntry {
  readonly at: Date;
  readonly actorName: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly result: "done" | "refused";
}

/** One entry as its columns on the screen. */
export interface AuditWords {
  /** To the second, in Beijing time. */
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
}

/** An entry in words; also one of an action that this version does not know. */
export function auditWords(entry: WordedEntry): AuditWords {
  const before = readTrace(entry.before);
  const after = readTrace(entry.after);
  return {
    when: beijingTime(entry.at),
    who: whoOf(entry),
    what: whatOf(entry, before, after),
    from: before?.text ?? null,
    to: after?.text ?? null,
    reason: after?.reason ?? null,
  };
}

/** An entry as one sentence: 时间，谁，做了什么，由什么改为什么，理由. */
export function auditSentence(entry: WordedEntry): string {
  const { when, who, what, reason } = auditWords(entry);
  return `${when}，${who}${what}${reason === null ? "" : `，理由：${reason.replace(/。$/, "")}`}。`;
}

function whoOf({ actorName, role }: WordedEntry): string {
  const label = Object.hasOwn(roleLabels, role ?? "") ? roleLabels[role as keyof typeof roleLabels] : null;
  return `${actorName ?? "未登录者"}${label === null || label === actorName ? "" : `（${label}）`}`;
}

function whatOf(
  { action, result }: WordedEntry,
  before: AuditTrace | null,
  after: AuditTrace | null,
): string {
  const words: ActionWords | null = Object.hasOwn(actionWords, action)
    ? actionWords[action as AuditAction]
    : null;
  if (result === "done") return words ? words.done(before, after) : `办理“${action}”`;
  const door = Object.hasOwn(policy, action) ? policy[action as PolicyKey].purpose : null;
  const about = before || after ? nameOf(before, after) : "";
  return `试图${words?.deed ?? door ?? `办理“${action}”`}${about}，被拒绝`;
}

const beijing = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
  hourCycle: "h23",
});

function beijingTime(at: Date): string {
  const part = Object.fromEntries(beijing.formatToParts(at).map(({ type, value }) => [type, value]));
  const two = (text: string | undefined) => (text ?? "").padStart(2, "0");
  return `${part["year"]}-${two(part["month"])}-${two(part["day"])} ${two(part["hour"])}:${two(part["minute"])}:${two(part["second"])}`;
}
