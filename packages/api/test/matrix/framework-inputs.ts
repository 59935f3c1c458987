import { randomUUID } from "node:crypto";

/**
 * What each door of the library is asked for, about one draft or one version. Each asks for what no draft has, or from a
 * version that none has reached: a door that stands open says so, and nothing is changed.
 */
export function frameworkInputs(id: string): Readonly<Record<string, unknown>> {
  const requestKey = randomUUID();
  const change = { draftId: id, requestKey, baseVersion: 99 };
  const published = { frameworkId: id, version: 1 };
  return {
    "framework.list": {},
    "framework.get": { draftId: id },
    "framework.version": published,
    // One more copy changes nothing for the next who knocks.
    "framework.create": { requestKey, name: "副本", year: 2026, copyOf: published },
    "framework.saveHead": { ...change, head: {} },
    "framework.saveFact": { ...change, definition: {} },
    "framework.removeFact": { ...change, key: "nothing" },
    "framework.saveIndicator": { ...change, code: "nothing", indicator: {} },
    "framework.moveIndicator": { ...change, code: "nothing", after: null },
    "framework.removeIndicator": { ...change, code: "nothing" },
    "framework.renameHeading": { draftId: id, requestKey, path: ["nothing"], name: "改名" },
    "framework.acknowledge": { ...change, code: "cliff", place: "nothing", reason: "理由" },
    "framework.withdrawAcknowledgement": { ...change, code: "cliff", place: "nothing" },
    "framework.saveTrial": { ...change, trial: { facts: {}, judgements: {} } },
    "framework.submit": change,
    "framework.withdraw": change,
    "framework.approve": change,
    "framework.return": { ...change, opinion: "意见" },
    "framework.cancel": { ...change, reason: "理由" },
    "framework.revise": { requestKey, ...published },
  };
}
