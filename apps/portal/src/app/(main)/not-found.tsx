import { buttonClass } from "@hengji/ui";
import Link from "next/link";
import { RefusedPage } from "@/features/frame/refused-page.tsx";

export default function NotFound() {
  return (
    <RefusedPage
      action={
        <Link className={buttonClass()} href="/evaluations">
          回到年度评价
        </Link>
      }
      title="没有找到这一页"
    >
      它可能不存在，或者不在您可以查看的范围内。
    </RefusedPage>
  );
}
