import { schema } from "@hengji/db";
import type { Framework } from "@hengji/scoring-core";
import { eq } from "drizzle-orm";
import { type Actor, getFramework } from "../../src/index.ts";
import { makeDraft, makePerson, makePublished, smallFramework } from "../../src/testing/index.ts";
import { makeDemoWorld } from "../demo-world.ts";

const { framework, frameworkAuthor, frameworkDraft, frameworkDraftAcknowledgement } = schema;
const { frameworkDraftFact, frameworkDraftIndicator, frameworkSubmission } = schema;
const { frameworkSubmissionEvent, frameworkTrial, frameworkVersion } = schema;

/** Two rows and no error, of a year to come; nothing asks for the third fact, which is a warning. */
export const soundTable: Framework = {
  ...smallFramework,
  code: "sound",
  name: "两行指标体系",
  year: new Date().getFullYear() + 1,
  facts: [...smallFramework.facts, { key: "spare", label: "备用数", type: "count", unit: "个" }],
};
/** The same with 90 points in all: an error of the examination. */
export const shortTable: Framework = {
  ...soundTable,
  indicators: soundTable.indicators.map((row) =>
    row.code === "A2" ? { ...row, points: "30", rule: { ...row.rule, points: "30" } } : row,
  ),
};

/** The demonstration with two officers and two managers at one bureau, and drafts as a test asks for them. */
export async function makeFrameworkWorld() {
  const demo = await makeDemoWorld();
  const { owner, regionId } = demo;
  const [bureau] = await owner.db
    .select()
    .from(schema.organisation)
    .where(eq(schema.organisation.name, "长沙市望城区财政局"));
  const another = async (...roles: ("bureauOfficer" | "bureauManager")[]): Promise<Actor> => {
    const held = roles.map((role) => [role, bureau!] as const);
    return demo.person((await makePerson(demo, ...held)).account);
  };
  const people = {
    officer: await demo.person("wangcheng-officer"),
    colleague: await another("bureauOfficer"),
    manager: await demo.person("wangcheng-manager"),
    otherManager: await another("bureauManager"),
    bothRoles: await another("bureauOfficer", "bureauManager"),
    elsewhere: await demo.person("shifan-officer"),
    evaluator: await demo.person("wangcheng-evaluator"),
    department: await demo.person("wangcheng-department"),
    auditor: await demo.person("platform-audit"),
  };
  const tables = [
    framework,
    frameworkAuthor,
    frameworkDraft,
    frameworkDraftAcknowledgement,
    frameworkDraftFact,
    frameworkDraftIndicator,
    frameworkSubmission,
    frameworkSubmissionEvent,
    frameworkTrial,
    frameworkVersion,
    schema.requestReceipt,
    schema.auditLog,
  ];
  return {
    ...demo,
    people,
    draft: (content: Framework = soundTable, author: Actor = people.officer) =>
      makeDraft(owner, { regionId, content, author: author.userId }),
    published: (content: Framework = soundTable) => makePublished(owner, { regionId, content }),
    read: (draftId: string, actor: Actor = people.officer) => getFramework(demo.as(actor), { draftId }),
    /** Every row that a change of the library could touch. */
    async everything(): Promise<string> {
      const rows = [];
      for (const table of tables)
        rows.push((await owner.db.select().from(table)).map((row) => JSON.stringify(row)));
      return JSON.stringify(rows.map((table) => table.sort()));
    },
  };
}
export type FrameworkWorld = Awaited<ReturnType<typeof makeFrameworkWorld>>;
export type FrameworkPerson = keyof FrameworkWorld["people"];
