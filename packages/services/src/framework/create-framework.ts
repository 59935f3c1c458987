import { randomUUID } from "node:crypto";
import { type CreateFrameworkInput, createFrameworkInput, type FrameworkDraftMade } from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import type { Framework } from "@hengji/scoring-core";
import type { Actor, ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { blankFramework } from "./blank-framework.ts";
import { changeFramework } from "./change-framework.ts";
import { freeCode } from "./framework-code.ts";
import { insertDraft } from "./insert-draft.ts";
import { loadVersion, type VersionRow } from "./load-version.ts";
import { frameworkRegions, roleIn } from "./reach.ts";

interface Birthplace {
  readonly regionId: string;
  /** What it is copied from. */
  readonly source: VersionRow | null;
}

/** 新建指标体系: blank, or a published version's facts and rows under a new name and year, with their codes. */
export const createFramework = (
  context: ChangeContext,
  input: CreateFrameworkInput,
): Promise<FrameworkDraftMade> =>
  changeFramework(context, "framework.create", createFrameworkInput, input, {
    about: ({ copyOf }) => ({ kind: "framework", id: copyOf?.frameworkId ?? "new" }),
    find: birthplace,
    async work(tx, { regionId, source, actor }, { name, year, copyOf }) {
      const code = await freeCode(tx, regionId, source?.framework.code ?? null, year);
      const content = source ? copied(source.framework, code, name, year) : blankFramework(code, name, year);
      const frameworkId = randomUUID();
      await tx.insert(schema.framework).values({ regionId, id: frameworkId, code, name, year });
      const draftId = await insertDraft(tx, {
        regionId,
        frameworkId,
        version: 1,
        base: copyOf ?? null,
        content,
        author: actor.userId,
      });
      const from = source ? `复制自${source.framework.name}第${source.version.version}版` : "空白";
      return {
        answer: { frameworkId, draftId },
        done: {
          entry: {
            action: "framework.create",
            object: { kind: "framework", id: frameworkId },
            before: null,
            after: { label: name, text: from },
          },
          notice: null,
        },
      };
    },
  });

/** Acknowledgements are left behind: another year's table answers for its own defects. */
function copied(source: Framework, code: string, name: string, year: number): Framework {
  const { acknowledged: _, ...rest } = source;
  return { ...rest, code, name, year };
}

async function birthplace(
  tx: Transaction,
  regionIds: readonly string[],
  { copyOf, regionId }: CreateFrameworkInput,
  actor: Actor,
): Promise<Birthplace | null> {
  if (copyOf) {
    const source = await loadVersion(tx, regionIds, copyOf);
    return source && { regionId: source.version.regionId, source };
  }
  if (regionId !== undefined) return regionIds.includes(regionId) ? { regionId, source: null } : null;
  const own = frameworkRegions(actor).filter((region) => roleIn(actor, "framework.create", region) !== null);
  if (own.length > 1) {
    throw new ServiceError("invalid", "您在几个财政局任职，请选择为哪一个财政局新建指标体系。");
  }
  return own[0] === undefined ? null : { regionId: own[0], source: null };
}
