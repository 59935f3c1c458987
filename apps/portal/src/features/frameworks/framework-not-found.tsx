import { buttonClass } from "@hengji/ui";
import Link from "next/link";
import { RefusedPage } from "../frame/refused-page.tsx";
import { frameworksPath } from "./paths.ts";

export function FrameworkNotFound() {
  return (
    <RefusedPage
      action={
        <Link className={buttonClass()} href={frameworksPath}>
          回到指标体系
        </Link>
      }
      title="没有找到这套指标体系"
    >
      <p>地址可能不完整，或者它不属于您所在的财政局。</p>
    </RefusedPage>
  );
}
