"use client";

import { PageHead } from "@hengji/ui";
import Link from "next/link";
import { FrameworkState } from "../../framework-state.tsx";
import { frameworksPath } from "../../paths.ts";
import { useEditor } from "../editor-context.tsx";
import { StepButtons } from "../review/step-buttons.tsx";
import { SaveState } from "./save-state.tsx";

/** Which framework, where it stands, who is here, whether all is saved, and the one next step at the right. */
export function EditorHead() {
  const { state, editable } = useEditor();
  const { draft, people, link, session } = state;
  const names = link === "up" && session === "live" ? [...new Set(people.map(({ name }) => name))] : [];
  return (
    <PageHead
      crumbLabel="位置"
      crumbs={[{ href: frameworksPath, label: "指标体系" }]}
      end={
        <>
          {names.length > 0 ? (
            <span className="text-sm text-ink-2" data-present>
              同在：{names.join("、")}
            </span>
          ) : null}
          {editable ? <SaveState /> : null}
          <StepButtons />
        </>
      }
      link={Link}
      state={
        <>
          <FrameworkState state={draft.submission.state} />
          <span className="text-sm text-ink-3">
            {draft.head.body.year}年度 · 第{draft.version}版
          </span>
        </>
      }
      title={draft.head.body.name}
    />
  );
}
