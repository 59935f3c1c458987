import { type DraftChanged, type RenameHeadingInput, renameHeadingInput } from "@hengji/contracts";
import { canonicalJson } from "@hengji/scoring-core";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { neverSaved } from "../sheet/revisions.ts";
import { editDraft } from "./edit-draft.ts";
import { type Heading, isUnder, placeOf, renamedInHead, renamedInRow } from "./heading.ts";
import { moveAcknowledgements } from "./write-acknowledgement.ts";
import { rewriteIndicators, writeHead } from "./write-part.ts";

/** 一级或二级指标改名: in every row below it and wherever else the framework names it, in one change. */
export const renameHeading = (context: ChangeContext, input: RenameHeadingInput): Promise<DraftChanged> =>
  editDraft(context, "framework.renameHeading", renameHeadingInput, input, (content, { path, name }) => {
    const { head, indicators } = content;
    const paths = indicators.map(({ body }) => body.path);
    const target = [...path.slice(0, -1), name];
    const same = path.at(-1) === name;
    refuseNowhere(paths, path);
    if (!same) refuseTaken(paths, target);
    const next = {
      ...content,
      head: { ...head, body: renamedInHead(head.body, path, name) },
      indicators: indicators.map((row) => ({ ...row, body: renamedInRow(row.body, path, name) })),
    };
    const rewritten = next.indicators.filter(
      ({ body }, index) => canonicalJson(body) !== canonicalJson(indicators[index]?.body),
    );
    const label = `${path.join("/")}（${head.body.name}）`;
    return {
      current: { kind: "indicator", key: "*", current: null, revision: neverSaved },
      same,
      next,
      trace: () => ({
        before: { label, text: path.at(-1) ?? "" },
        after: { label, text: name },
      }),
      async write(tx, at) {
        await rewriteIndicators(
          tx,
          at,
          rewritten.map(({ body }) => body),
        );
        if (canonicalJson(next.head.body) !== canonicalJson(head.body))
          await writeHead(tx, at, next.head.body);
        await moveAcknowledgements(tx, at, content, { from: placeOf(path), to: placeOf(target) });
      },
    };
  });

function refuseNowhere(paths: readonly Heading[], heading: Heading): void {
  if (paths.some((path) => isUnder(path, heading))) return;
  throw new ServiceError("invalid", `没有改名。表中没有“${heading.join("/")}”，请刷新页面后重试。`);
}

/** Two headings would become one: that is a move of rows, not a name. */
function refuseTaken(paths: readonly Heading[], heading: Heading): void {
  if (!paths.some((path) => isUnder(path, heading))) return;
  throw new ServiceError(
    "invalid",
    `没有改名。已有“${heading.join("/")}”，请换一个名称；要合并两组指标，请移动指标。`,
  );
}
