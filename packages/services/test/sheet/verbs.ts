import { randomUUID } from "node:crypto";
import type { Thread } from "@hengji/contracts";
import {
  type ChangeContext,
  type ChangeKey,
  openThread,
  reply,
  resolveThread,
  saveFact,
  saveJudgement,
  saveRationale,
  setOverride,
  withdrawOverride,
} from "../../src/index.ts";
import { type DemoWorld, observed } from "../demo-world.ts";

/** One verb ready to be called: again with the same input, or under the same key with another one. */
export interface Prepared {
  readonly run: (context: ChangeContext) => Promise<object>;
  readonly runOther: (context: ChangeContext) => Promise<object>;
}
type Prepare = (world: DemoWorld, context: ChangeContext) => Promise<Prepared>;

let made = 0;
const next = () => (made += 1);

function prepared<Input extends object>(
  verb: (context: ChangeContext, input: Input) => Promise<object>,
  input: Input,
  other: Partial<Input>,
): Prepared {
  return {
    run: (context) => verb(context, input),
    runOther: (context) => verb(context, { ...input, ...other }),
  };
}

const versions = async (world: DemoWorld, { actor }: ChangeContext) => {
  if (actor === null) throw new Error("a verb needs a person");
  return (await world.sheet(actor)).revisions;
};
const aThread = ({ evaluationId }: DemoWorld, context: ChangeContext): Promise<Thread> =>
  openThread(context, {
    evaluationId,
    requestKey: randomUUID(),
    indicatorCode: "D1-4",
    audience: "team",
    body: `请核对第${next()}次`,
  });

/** Every verb that changes an evaluation, on the published case. */
export const verbs: Readonly<Record<ChangeKey, Prepare>> = {
  "fact.save": async (world, context) => {
    const { facts } = await versions(world, context);
    const change = world.change(facts["satisfaction"]?.version ?? 0);
    const observation = observed(`80.${100 + next()}`);
    return prepared(
      saveFact,
      { ...change, key: "satisfaction", observation },
      { observation: observed("71") },
    );
  },
  "judgement.save": async (world, context) => {
    const { judgements } = await versions(world, context);
    const change = world.change(judgements["sustainedEffect"]?.version ?? 0);
    const given = { ...change, key: "sustainedEffect", awarded: "3", reason: `推广情况第${next()}次核对` };
    return prepared(saveJudgement, given, { awarded: "2" });
  },
  "override.set": async (world, context) => {
    const { overrides } = await versions(world, context);
    const change = world.change(overrides["D1-4"]?.version ?? 0);
    const given = { ...change, indicatorCode: "D1-4", awarded: "7", reason: `问卷口径第${next()}次核对` };
    return prepared(setOverride, given, { awarded: "6" });
  },
  "override.withdraw": async (world, context) => {
    const { overrides } = await versions(world, context);
    const set = await setOverride(context, {
      ...world.change(overrides["D1-3"]?.version ?? 0),
      indicatorCode: "D1-3",
      awarded: "1",
      reason: `第${next()}次核对`,
    });
    const change = world.change(set.revision.version);
    return prepared(withdrawOverride, { ...change, indicatorCode: "D1-3" }, { indicatorCode: "D1-4" });
  },
  "rationale.save": async (world, context) => {
    const { rationales } = await versions(world, context);
    const change = world.change(rationales["D1-4"]?.version ?? 0);
    const given = { ...change, indicatorCode: "D1-4", rationale: `满意度未达95%，第${next()}稿。` };
    return prepared(saveRationale, given, { rationale: "另一稿。" });
  },
  "comment.open": async ({ evaluationId }) => {
    const given = { evaluationId, requestKey: randomUUID(), indicatorCode: "D1-4", body: `第${next()}问` };
    return prepared(openThread, { ...given, audience: "firm" }, { body: "另一问" });
  },
  "comment.reply": async (world, context) => {
    const { id: threadId } = await aThread(world, context);
    const given = { evaluationId: world.evaluationId, requestKey: randomUUID(), threadId, body: "已核对" };
    return prepared(reply, given, { body: "还没有核对" });
  },
  "comment.resolve": async (world, context) => {
    const { id: threadId, version } = await aThread(world, context);
    return prepared(
      resolveThread,
      { ...world.change(version), threadId, resolved: true },
      { resolved: false },
    );
  },
};
