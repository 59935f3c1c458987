"use client";

import type { FrameworkSummary } from "@hengji/contracts";
import { Button, SelectField, TextField } from "@hengji/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { mutate } from "@/client/call.ts";
import { ConfirmDialog, useAsked } from "../../confirm/confirm-dialog.tsx";
import { draftPath } from "../paths.ts";

const unreachable = "没有收到系统的答复，不知道是否已建立。可以再试一次，不会重复建立。";

type Source = Pick<FrameworkSummary, "frameworkId" | "version" | "name" | "year">;
type Bureau = { readonly regionId: string; readonly bureauName: string };

/** A new framework: blank, or a copy of a published version for the year after it. */
export function CreateDialog({
  copyOf,
  bureaus = [],
  onClose,
}: {
  copyOf?: Source;
  bureaus?: readonly Bureau[];
  onClose: () => void;
}) {
  const router = useRouter();
  const [requestKey] = useState(() => crypto.randomUUID());
  const [year, setYear] = useState(() => String(copyOf ? copyOf.year + 1 : new Date().getFullYear()));
  const [name, setName] = useState(copyOf ? nextName(copyOf) : "");
  const [regionId, setRegionId] = useState(bureaus[0]?.regionId ?? "");
  const [asked, setAsked] = useState(false);
  const nameError =
    asked && name.trim() === "" ? "请填写名称，例如“部门整体支出绩效评价指标体系”" : undefined;
  const yearError = asked && !/^2[01]\d\d$/.test(year) ? "请填写四位数的年度，例如2026" : undefined;
  const { message, pending, ask } = useAsked(async () => {
    const made = await mutate("framework.create", {
      requestKey,
      name: name.trim(),
      year: Number(year),
      ...(copyOf
        ? { copyOf: { frameworkId: copyOf.frameworkId, version: copyOf.version } }
        : bureaus.length > 1
          ? { regionId }
          : {}),
    });
    router.push(draftPath(made.draftId));
  }, unreachable);
  const submit = () => {
    setAsked(true);
    if (name.trim() !== "" && /^2[01]\d\d$/.test(year)) ask();
  };
  return (
    <ConfirmDialog
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button aria-disabled={pending} form="create-framework" kind="primary" type="submit">
            {pending ? "正在建立…" : copyOf ? "复制并编制" : "建立并编制"}
          </Button>
        </>
      }
      message={message}
      onClose={onClose}
      title={copyOf ? "复制为新一年度的指标体系" : "新建指标体系"}
    >
      <form
        className="grid gap-3"
        id="create-framework"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) submit();
        }}
      >
        <p>
          {copyOf
            ? `取“${copyOf.name}”第${copyOf.version}版的全部指标、规则和核定数。体检问题保留的理由不带过来，须重新处理。`
            : "先建立一份空白的修订稿：总分100，等次90、80、60，得分保留两位小数，都可以再改。"}
        </p>
        {bureaus.length > 1 ? (
          <SelectField
            label="财政局"
            onChange={setRegionId}
            options={bureaus.map((one) => ({ value: one.regionId, label: one.bureauName }))}
            value={regionId}
          />
        ) : null}
        <TextField
          autoComplete="off"
          autoFocus
          error={nameError}
          label="名称"
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          value={name}
        />
        <TextField
          autoComplete="off"
          error={yearError}
          inputMode="numeric"
          label="适用年度"
          maxLength={4}
          onChange={(event) => setYear(event.currentTarget.value)}
          value={year}
        />
      </form>
    </ConfirmDialog>
  );
}

/** The year in the name goes on with the year; a name without one stays. */
const nextName = ({ name, year }: Source): string => name.replaceAll(String(year), String(year + 1));
