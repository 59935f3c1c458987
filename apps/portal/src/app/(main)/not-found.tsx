import { buttonClass } from "@hengji/ui";
import { errorMessages } from "@hengji/contracts";
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
      {errorMessages.notFound}
    </RefusedPage>
  );
}
