"use client";

import type { FrameworkVersionView } from "@hengji/contracts";
import { Button, buttonClass, PageHead, Tabs } from "@hengji/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { mutate } from "@/client/call.ts";
import { type AddressForm, useAddress } from "../../address/use-address.ts";
import { ConfirmDialog, useAsked } from "../../confirm/confirm-dialog.tsx";
import { momentText } from "../../score-sheet/date-text.ts";
import { AddressLink } from "../../score-sheet/address-link.tsx";
import { FrameworkState } from "../framework-state.tsx";
import { CreateDialog } from "../library/create-dialog.tsx";
import { draftPath, frameworksPath, versionPath } from "../paths.ts";
import { downloadFramework } from "./download.ts";
import { VersionFacts } from "./version-facts.tsx";
import { VersionTable } from "./version-table.tsx";

const Findings = dynamic(async () => (await import("./version-findings.tsx")).VersionFindings);
const Compare = dynamic(async () => (await import("./version-compare.tsx")).VersionCompare);

const tabs = ["table", "facts", "findings", "compare"] as const;
const tabNames = { table: "指标表", facts: "核定数", findings: "体检", compare: "与上一版比较" };
interface VersionAddress {
  readonly tab: (typeof tabs)[number];
}
const form: AddressForm<VersionAddress> = {
  parse: (params) => ({ tab: tabs.find((tab) => tab === params.get("tab")) ?? "table" }),
  write: ({ tab }) => (tab === "table" ? "" : `?tab=${tab}`),
  replaces: () => false,
};

/** Tabs may hold nothing to go to; the keyboard scrolls them by standing on the area itself (WCAG 2.1.1). */
const scrolledByKey = { role: "region", tabIndex: 0 } as const;

/** A published version: what it says, fixed by its hash; the next one begins from here. */
export function VersionScreen({ view }: { readonly view: FrameworkVersionView }) {
  const { framework, version, versions, defects } = view;
  const { address, href } = useAddress(form);
  const counts = {
    table: framework.indicators.length,
    facts: framework.facts.length,
    findings: defects.length,
  };
  const former = versions.find((one) => one.version < version);
  return (
    <>
      <PageHead
        crumbLabel="位置"
        crumbs={[{ href: frameworksPath, label: "指标体系" }]}
        end={<Doings view={view} />}
        link={Link}
        state={
          <>
            <FrameworkState state="accepted" />
            <span className="text-sm text-ink-3">
              {framework.year}年度 · 第{version}版
              {versions[0]?.version === version ? "（现行）" : "（已有新版）"}
            </span>
          </>
        }
        title={framework.name}
      />
      <Tabs
        label="指标体系"
        link={AddressLink}
        tabs={tabs
          .filter((tab) => tab !== "compare" || former !== undefined)
          .map((tab) => ({
            href: href({ tab }) || "?",
            label: tabNames[tab],
            current: tab === address.tab,
            ...(tab === "compare" ? {} : { count: counts[tab] }),
          }))}
        tools={<Versions view={view} />}
      />
      <div
        aria-label={tabNames[address.tab]}
        className="min-h-0 flex-1 scroll-quiet"
        data-frame="page"
        {...scrolledByKey}
      >
        <Colophon view={view} />
        {address.tab === "table" ? <VersionTable framework={framework} /> : null}
        {address.tab === "facts" ? <VersionFacts framework={framework} /> : null}
        {address.tab === "findings" ? <Findings defects={defects} framework={framework} /> : null}
        {address.tab === "compare" && former ? <Compare former={former.version} view={view} /> : null}
      </div>
    </>
  );
}

/** Who made it and who let it pass, when, and the number by which any copy can be checked. */
function Colophon({ view }: { readonly view: FrameworkVersionView }) {
  const { contentHash, engineVersion, author, approver, publishedAt, bureauName, usedBy } = view;
  const facts: readonly (readonly [string, string])[] = [
    ["单位", bureauName],
    ["编制", author ?? "随平台载入"],
    ["审核发布", approver ? `${approver}，${momentText(publishedAt)}` : momentText(publishedAt)],
    ["用于评价", usedBy > 0 ? `${usedBy}项` : "还没有"],
    ["引擎", engineVersion],
    ["校验值", (contentHash.match(/.{1,8}/g) ?? []).join(" ")],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1 border-b border-line bg-bg px-5 py-2 text-sm">
      {facts.map(([label, value]) => (
        <div className="flex gap-2" key={label}>
          <dt className="text-ink-3">{label}</dt>
          <dd className="text-ink-2">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Versions({ view }: { readonly view: FrameworkVersionView }) {
  if (view.versions.length < 2) return null;
  return (
    <nav aria-label="各版" className="flex gap-1 text-sm">
      {view.versions.map(({ version }) => (
        <Link
          aria-current={version === view.version ? "page" : undefined}
          className={buttonClass({ kind: "tool" })}
          href={versionPath(view.frameworkId, version)}
          key={version}
        >
          第{version}版
        </Link>
      ))}
    </nav>
  );
}

function Doings({ view }: { readonly view: FrameworkVersionView }) {
  const { framework, frameworkId, version, openDraftId, allowed, may } = view;
  const [open, setOpen] = useState<"revise" | "copy" | null>(null);
  const revise = allowed.find(({ event }) => event === "revise");
  const close = () => setOpen(null);
  return (
    <>
      <Button kind="tool" onClick={() => downloadFramework(framework, version)} size="regular">
        下载JSON
      </Button>
      <Button kind="tool" onClick={() => window.print()} size="regular">
        打印
      </Button>
      {may.includes("framework.create") ? (
        <Button onClick={() => setOpen("copy")}>复制为下一年度</Button>
      ) : null}
      {openDraftId ? (
        <Link className={buttonClass({ kind: "primary" })} href={draftPath(openDraftId)}>
          看在编的一版
        </Link>
      ) : revise ? (
        <Button
          aria-disabled={revise.refusal !== null}
          kind="primary"
          onClick={() => setOpen("revise")}
          title={revise.refusal?.message}
        >
          修订
        </Button>
      ) : null}
      {open === "revise" ? <ReviseDialog onClose={close} view={view} /> : null}
      {open === "copy" ? (
        <CreateDialog
          copyOf={{ frameworkId, version, name: framework.name, year: framework.year }}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function ReviseDialog({
  view,
  onClose,
}: {
  readonly view: FrameworkVersionView;
  readonly onClose: () => void;
}) {
  const router = useRouter();
  const [requestKey] = useState(() => crypto.randomUUID());
  const { message, pending, ask } = useAsked(async () => {
    const { frameworkId, version } = view;
    const { draftId } = await mutate("framework.revise", { requestKey, frameworkId, version });
    router.push(draftPath(draftId));
  }, "没有收到系统的答复，不知道是否已建立。可以再试一次，不会重复建立。");
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button aria-disabled={pending} kind="primary" onClick={ask}>
            {pending ? "正在建立…" : "建立修订稿"}
          </Button>
        </>
      }
      message={message}
      onClose={onClose}
      title={`修订第${view.version}版？`}
    >
      <p>
        以这一版为底建立第{view.version + 1}
        版的修订稿。新版发布前，评价仍按这一版计分；已按这一版计分的评价不变。
      </p>
    </ConfirmDialog>
  );
}
