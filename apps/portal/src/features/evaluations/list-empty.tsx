import type { OrganisationKindCode, Viewer } from "@hengji/contracts";
import { buttonClass, EmptyState } from "@hengji/ui";
import Link from "next/link";

/** A department reads the same words whether or not a draft about it exists. */
const words: Record<OrganisationKindCode, { title: string; text: string }> = {
  bureau: {
    title: "还没有年度评价",
    text: "本局开启年度评价后，每个被评价单位一行，从委托到结论都在这里办理。",
  },
  firm: {
    title: "还没有受托的评价",
    text: "财政局委托贵机构后，评价会出现在这里。委托与回避情况请与财政局绩效科联系。",
  },
  department: {
    title: "还没有发给您单位的评价结果",
    text: "评价结果征求意见或形成结论后，会自动出现在这里，不需要另外申请。想了解进度，请与财政局绩效科联系。",
  },
  platform: {
    title: "目前没有需要您办理的事项",
    text: "平台管理角色不查看评价内容。人员和链接由系统管理员办理，审计记录由审计管理员查看。",
  },
};

const order: readonly OrganisationKindCode[] = ["bureau", "firm", "department", "platform"];

export function ListEmpty({ viewer }: { viewer: Viewer }) {
  const kind =
    order.find((each) => viewer.memberships.some((one) => one.organisationKind === each)) ?? "platform";
  return (
    <div className="border-t border-line-strong">
      <EmptyState title={words[kind].title}>{words[kind].text}</EmptyState>
    </div>
  );
}

/** `mineOnly`: nothing else is filtered, so the reader simply has nothing to do. */
export function NothingMatches({ mineOnly }: { mineOnly: boolean }) {
  return (
    <EmptyState
      action={
        <Link className={buttonClass()} href="/evaluations">
          {mineOnly ? "查看全部评价" : "清除筛选"}
        </Link>
      }
      title={mineOnly ? "没有待您办理的评价" : "没有符合条件的评价"}
    >
      {mineOnly
        ? "轮到您办理时会出现在这里；“全部”中可以查看各项评价的进展和每一行的计分依据。"
        : "换一个阶段或单位名称，或清除筛选查看全部。"}
    </EmptyState>
  );
}
