import { randomUUID } from "node:crypto";
import {
  acknowledge,
  approveFramework,
  cancelFramework,
  type ChangeContext,
  createFramework,
  type FrameworkChangeKey,
  moveIndicator,
  removeDefinition,
  removeIndicator,
  renameHeading,
  returnFramework,
  reviseFramework,
  saveDefinition,
  saveHead,
  saveIndicator,
  saveTrial,
  submitFramework,
  withdrawAcknowledgement,
  withdrawFramework,
} from "../../src/index.ts";
import type { Framework } from "@hengji/scoring-core";
import { type FrameworkPerson, type FrameworkWorld, soundTable } from "./framework-world.ts";

/** One verb ready to be called: again with the same input, under the same key with another one, or about what is not there. */
export interface PreparedVerb {
  readonly by: FrameworkPerson;
  readonly run: (context: ChangeContext) => Promise<object>;
  readonly runOther: (context: ChangeContext) => Promise<object>;
  readonly runNowhere: (context: ChangeContext) => Promise<object>;
}
type Prepare = (world: FrameworkWorld, content?: Framework) => Promise<PreparedVerb>;

function prepared<Input extends object>(
  verb: (context: ChangeContext, input: Input) => Promise<object>,
  input: Input,
  other: Partial<Input>,
  nowhere: Partial<Input>,
  by: FrameworkPerson = "officer",
): PreparedVerb {
  const call = (changed: Partial<Input>) => (context: ChangeContext) =>
    verb(context, { ...input, ...changed });
  return { by, run: call({}), runOther: call(other), runNowhere: call(nowhere) };
}

const key = () => ({ requestKey: randomUUID() });
const nowhere = () => ({ draftId: randomUUID(), ...key() });

/** A change of what a new draft holds, in the version that it was opened with. */
const edit =
  <Input extends { draftId: string; requestKey: string }>(
    verb: (context: ChangeContext, input: Input) => Promise<object>,
    inputOf: (content: Framework) => Omit<Input, "draftId" | "requestKey" | "baseVersion">,
    otherOf: (content: Framework) => Partial<Input>,
  ): Prepare =>
  async (world, content = soundTable) => {
    const { draftId } = await world.draft(content);
    const input = { draftId, ...key(), baseVersion: 1, ...inputOf(content) } as unknown as Input;
    return prepared(verb, input, otherOf(content), nowhere() as Partial<Input>);
  };

const headOf = (content: Framework) => {
  const { schema: _, code: __, facts: ___, indicators: ____, acknowledged: _____, ...head } = content;
  return head;
};
const spare = { code: "factUnused", place: "fact/spare" };
const withSpare = (content: Framework): Framework => ({
  ...content,
  acknowledged: [...(content.acknowledged ?? []), { ...spare, reason: "留作下年使用" }],
});

const submitted = async (world: FrameworkWorld, content: Framework) => {
  const { draftId } = await world.draft(content);
  await submitFramework(world.as(world.people.officer), { draftId, ...key(), baseVersion: 0 });
  return draftId;
};
const step = (draftId: string, baseVersion: number) => ({ draftId, ...key(), baseVersion });

/** Every verb that changes the library, on a draft or version of its own. */
export const frameworkVerbs: Readonly<Record<FrameworkChangeKey, Prepare>> = {
  "framework.create": async (world, content = soundTable) => {
    const copyOf = await world.published(content);
    const input = { ...key(), name: "新指标体系", year: 2026, copyOf };
    return prepared(
      createFramework,
      input,
      { name: "另一指标体系" },
      { ...key(), copyOf: { ...copyOf, version: 9 } },
    );
  },
  "framework.saveHead": edit(
    saveHead,
    (content) => ({ head: { ...headOf(content), name: "改名的指标体系" } }),
    (content) => ({ head: { ...headOf(content), name: "又改名的指标体系" } }),
  ),
  "framework.saveFact": edit(
    saveDefinition,
    () => ({ definition: { key: "spare", label: "备用数（改）", type: "count", unit: "个" } as const }),
    () => ({ definition: { key: "spare", label: "备用数（再改）", type: "count", unit: "个" } as const }),
  ),
  "framework.removeFact": edit(
    removeDefinition,
    () => ({ key: "spare" }),
    () => ({ key: "another" }),
  ),
  "framework.saveIndicator": edit(
    saveIndicator,
    ({ indicators: [first] }) => ({ code: first!.code, indicator: { ...first!, gist: "完成计满分（改）" } }),
    ({ indicators: [first] }) => ({ indicator: { ...first!, gist: "完成计满分（再改）" } }),
  ),
  "framework.moveIndicator": edit(
    moveIndicator,
    ({ indicators }) => ({ code: indicators.at(-1)!.code, after: null }),
    ({ indicators }) => ({ after: indicators.at(-1)!.code }),
  ),
  "framework.removeIndicator": edit(
    removeIndicator,
    ({ indicators }) => ({ code: indicators.at(-1)!.code }),
    ({ indicators: [first] }) => ({ code: first!.code }),
  ),
  "framework.renameHeading": edit(
    renameHeading,
    ({ indicators: [first] }) => ({ path: [first!.path[0]], name: "改名" }),
    () => ({ name: "另一名称" }),
  ),
  "framework.acknowledge": async (world, content = soundTable) => {
    const { draftId } = await world.draft(content);
    const input = { draftId, ...key(), baseVersion: 0, ...spare, reason: "留作下年使用" };
    return prepared(acknowledge, input, { reason: "另一理由" }, nowhere());
  },
  "framework.withdrawAcknowledgement": async (world, content = soundTable) => {
    const { draftId } = await world.draft(withSpare(content));
    const input = { draftId, ...key(), baseVersion: 1, ...spare };
    return prepared(withdrawAcknowledgement, input, { place: "fact/taskDone" }, nowhere());
  },
  "framework.saveTrial": async (world, content = soundTable) => {
    const { draftId } = await world.draft(content);
    const tried = (value: string) => {
      const spared = { status: "observed", value, basis: { kind: "affirmed", place: "试算" } } as const;
      return { facts: { spare: spared }, judgements: {} };
    };
    const input = { draftId, ...key(), baseVersion: 0, trial: tried("3") };
    return prepared(saveTrial, input, { trial: tried("4") }, nowhere());
  },
  "framework.submit": async (world, content = soundTable) => {
    const { draftId } = await world.draft(content);
    return prepared(submitFramework, step(draftId, 0), { baseVersion: 1 }, nowhere());
  },
  "framework.withdraw": async (world, content = soundTable) => {
    const draftId = await submitted(world, content);
    return prepared(withdrawFramework, step(draftId, 1), { baseVersion: 2 }, nowhere());
  },
  "framework.approve": async (world, content = soundTable) => {
    const draftId = await submitted(world, content);
    return prepared(approveFramework, step(draftId, 1), { baseVersion: 2 }, nowhere(), "manager");
  },
  "framework.return": async (world, content = soundTable) => {
    const input = { ...step(await submitted(world, content), 1), opinion: "个性指标偏少" };
    return prepared(returnFramework, input, { opinion: "共性指标偏少" }, nowhere(), "manager");
  },
  "framework.cancel": async (world, content = soundTable) => {
    const { draftId } = await world.draft(content);
    const input = { ...step(draftId, 0), reason: "重复编制" };
    return prepared(cancelFramework, input, { reason: "另有一份" }, nowhere());
  },
  "framework.revise": async (world, content = soundTable) => {
    const input = { ...key(), ...(await world.published(content)) };
    const other = await world.published(content);
    return prepared(reviseFramework, input, other, { ...key(), version: 9 });
  },
};
