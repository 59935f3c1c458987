import { buttonClass, EmptyState } from "@hengji/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { frameworksPath } from "../paths.ts";

/** No framework at all: what one is for, and how the first one begins. */
export function LibraryEmpty({ action }: { action: ReactNode }) {
  return (
    <EmptyState action={action} title="还没有指标体系">
      <p>指标体系写明评什么、值几分、怎样计分；评价按已发布的一版计分。</p>
      <p className="mt-1">
        {action
          ? "先新建一份，逐行写出指标和规则，体检没有错误后提交，由负责人审核发布。"
          : "由绩效科经办新建并提交，您在这里审核发布。"}
      </p>
    </EmptyState>
  );
}

export function NothingMatches() {
  return (
    <EmptyState
      action={
        <Link className={buttonClass()} href={frameworksPath}>
          看全部指标体系
        </Link>
      }
      title="没有符合条件的指标体系"
    >
      <p>换一个年度或名称再查。</p>
    </EmptyState>
  );
}
