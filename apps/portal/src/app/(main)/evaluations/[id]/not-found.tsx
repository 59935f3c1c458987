import { buttonClass } from "@hengji/ui";
import Link from "next/link";
import { RefusedPage } from "@/features/frame/refused-page.tsx";

export default function EvaluationNotFound() {
  return (
    <RefusedPage
      action={
        <Link className={buttonClass()} href="/evaluations">
          回到年度评价
        </Link>
      }
      title="没有找到这项评价"
    >
      <p>地址可能不完整，或者这项评价现在不向您开放。</p>
      <p className="mt-1">
        评分中的评价只有受托机构和财政部门能看；征求意见稿发出后，被评价单位能看到发出的一稿。
      </p>
    </RefusedPage>
  );
}
