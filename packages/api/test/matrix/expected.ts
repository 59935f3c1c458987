import type { RoleCode } from "@hengji/contracts";
import type { AccessWorld, DraftName, EvaluationName, VersionName } from "@hengji/services/testing";

/** Who may do what, worked by hand from the jobs of design §2 and never read from the policy table. */

export type Place = keyof AccessWorld["places"];
export interface Person {
  readonly held: readonly (readonly [RoleCode, Place])[];
  /** Evaluations whose work they see. */
  readonly work: readonly EvaluationName[];
  readonly signedIn?: false;
}

const east: readonly EvaluationName[] = [
  "childAwaiting",
  "childDraft",
  "childReleased",
  "childConcluded",
  "siblingDraft",
  "siblingReleased",
];
const west: readonly EvaluationName[] = ["westDraft", "westReleased"];
const firm: readonly EvaluationName[] = ["childDraft", "childReleased", "westDraft"];
const otherFirm: readonly EvaluationName[] = [
  "childConcluded",
  "siblingDraft",
  "siblingReleased",
  "westReleased",
];
const atFirm = (role: RoleCode): Person => ({ held: [[role, "firm"]], work: firm });
const outside = (role: RoleCode, place: Place): Person => ({ held: [[role, place]], work: [] });

export const people: Readonly<Record<string, Person>> = {
  anonymous: { held: [], work: [], signedIn: false },
  disabled: { held: [["evaluator", "firm"]], work: [], signedIn: false },
  bureauManager: { held: [["bureauManager", "eastBureau"]], work: east },
  bureauOfficer: { held: [["bureauOfficer", "eastBureau"]], work: east },
  "bureauOfficer elsewhere": { held: [["bureauOfficer", "westBureau"]], work: west },
  leadEvaluator: atFirm("leadEvaluator"),
  evaluator: atFirm("evaluator"),
  firmReviewer: atFirm("firmReviewer"),
  "evaluator elsewhere": { held: [["evaluator", "otherFirm"]], work: otherFirm },
  departmentFiller: outside("departmentFiller", "child"),
  departmentApprover: outside("departmentApprover", "child"),
  "departmentFiller of the parent": outside("departmentFiller", "parent"),
  "departmentFiller elsewhere": outside("departmentFiller", "westDepartment"),
  supervisingApprover: outside("supervisingApprover", "parent"),
  systemAdmin: outside("systemAdmin", "platform"),
  securityAdmin: outside("securityAdmin", "platform"),
  auditAdmin: outside("auditAdmin", "platform"),
  "nobody in particular": { held: [], work: [] },
  "filler and evaluator at once": {
    held: [
      ["departmentFiller", "child"],
      ["evaluator", "otherFirm"],
    ],
    work: otherFirm,
  },
  "officer who evaluates elsewhere": {
    held: [
      ["bureauOfficer", "eastBureau"],
      ["evaluator", "otherFirm"],
    ],
    work: [...east, "westReleased"],
  },
  "manager here, officer there": {
    held: [
      ["bureauManager", "eastBureau"],
      ["bureauOfficer", "westBureau"],
    ],
    work: [...east, ...west],
  },
  "reviewer here, evaluator there": {
    held: [
      ["firmReviewer", "firm"],
      ["evaluator", "otherFirm"],
    ],
    work: [...firm, ...otherFirm],
  },
};

const bureau: readonly RoleCode[] = ["bureauManager", "bureauOfficer"];
const team: readonly RoleCode[] = ["leadEvaluator", "evaluator"];
const wholeFirm: readonly RoleCode[] = [...team, "firmReviewer"];
const departments: readonly RoleCode[] = ["departmentFiller", "departmentApprover", "supervisingApprover"];

export interface Door {
  readonly roles: "anyone" | "signedIn" | readonly RoleCode[];
  /**
   * What is behind it: the work of an evaluation, a change of it by its own firm while it is scored; a draft of a
   * framework, writing in one, a step of its review; a published version, its next one; or neither.
   */
  readonly on?: "sheet" | "work" | "change" | "draft" | "edit" | "step" | "version" | "revision";
}
const change = (roles: readonly RoleCode[]): Door => ({ roles, on: "change" });
const officer: readonly RoleCode[] = ["bureauOfficer"];
const edit: Door = { roles: officer, on: "edit" };
const step = (...roles: readonly RoleCode[]): Door => ({ roles, on: "step" });

export const doors: Readonly<Record<string, Door>> = {
  "evaluation.list": { roles: [...bureau, ...wholeFirm, ...departments] },
  "evaluation.get": { roles: [...bureau, ...wholeFirm, ...departments], on: "sheet" },
  "evaluation.records": { roles: [...bureau, ...wholeFirm], on: "work" },
  "fact.save": change(team),
  "judgement.save": change(team),
  "override.set": change(team),
  "override.withdraw": change(team),
  "rationale.save": change(team),
  "comment.open": change(wholeFirm),
  "comment.reply": change(wholeFirm),
  "comment.resolve": change(wholeFirm),
  "framework.list": { roles: bureau },
  "framework.get": { roles: bureau, on: "draft" },
  "framework.version": { roles: bureau, on: "version" },
  "framework.create": { roles: officer, on: "version" },
  "framework.saveHead": edit,
  "framework.saveFact": edit,
  "framework.removeFact": edit,
  "framework.saveIndicator": edit,
  "framework.moveIndicator": edit,
  "framework.removeIndicator": edit,
  "framework.renameHeading": edit,
  "framework.acknowledge": edit,
  "framework.withdrawAcknowledgement": edit,
  "framework.saveTrial": { roles: bureau, on: "draft" },
  "framework.submit": step("bureauOfficer"),
  "framework.withdraw": step("bureauOfficer"),
  "framework.approve": step("bureauManager"),
  "framework.return": step("bureauManager"),
  "framework.revise": { roles: officer, on: "revision" },
  "framework.cancel": step("bureauOfficer"),
  "session.viewer": { roles: "signedIn" },
  "account.viewSetUp": { roles: "anyone" },
  "account.setUp": { roles: "anyone" },
  "account.readLink": { roles: "anyone" },
  "account.acceptLink": { roles: "anyone" },
  "account.people": { roles: ["systemAdmin"] },
  "account.issueLink": { roles: ["systemAdmin"] },
  "account.setPersonStatus": { roles: ["systemAdmin"] },
  "audit.chains": { roles: ["auditAdmin"] },
  "audit.entries": { roles: ["auditAdmin"] },
  "/": { roles: "signedIn" },
  "/sign-in": { roles: "anyone" },
  "/set-up": { roles: "anyone" },
  "/link": { roles: "anyone" },
  "/people": { roles: ["systemAdmin"] },
  "/frameworks": { roles: [...bureau] },
  "/frameworks/drafts/[id]": { roles: [...bureau] },
  "/frameworks/[id]/[version]": { roles: [...bureau] },
  "/audit": { roles: ["auditAdmin"] },
  "/evaluations": { roles: "signedIn" },
  "/evaluations/[id]": { roles: "signedIn" },
  "/api/audit/[chain]/export": { roles: ["auditAdmin"] },
  "/api/audit/heads": { roles: ["auditAdmin"] },
  "/api/auth/[...nextauth]": { roles: "anyone" },
  "/api/trpc/[trpc]": { roles: "anyone" },
  "/api/evaluations/[id]/events": { roles: [...bureau, ...wholeFirm], on: "work" },
  "/api/frameworks/[id]/events": { roles: bureau, on: "draft" },
  "/healthz": { roles: "anyone" },
};

export type Outcome = "open" | "unauthorized" | "forbidden" | "notFound" | "conflict";

/** What a department reads instead of the work. */
const releasedTo: Readonly<Record<string, readonly EvaluationName[]>> = {
  departmentFiller: ["childReleased", "childConcluded"],
  departmentApprover: ["childReleased", "childConcluded"],
  "departmentFiller elsewhere": ["westReleased"],
  supervisingApprover: ["childReleased", "childConcluded"],
  "filler and evaluator at once": ["childReleased"],
};

const scoring: readonly EvaluationName[] = ["childDraft", "siblingDraft", "westDraft"];

export type Behind = EvaluationName | DraftName | VersionName;

/** What lies behind a door of this kind. */
export function behindDoor({ on }: Door): "evaluations" | "drafts" | "versions" | null {
  if (on === undefined) return null;
  if (on === "version" || on === "revision") return "versions";
  return on === "draft" || on === "edit" || on === "step" ? "drafts" : "evaluations";
}

export function expectedOutcome(door: string, name: string, on: Behind | "random" | null): Outcome {
  const { roles, on: behind } = doors[door]!;
  const person = people[name]!;
  if (roles === "anyone") return "open";
  if (person.signedIn === false) return "unauthorized";
  if (roles !== "signedIn" && !person.held.some(([role]) => roles.includes(role))) return "forbidden";
  if (behind === undefined || on === null) return "open";
  if (on === "random") return "notFound";
  if (isFramework(on)) return frameworkOutcome(doors[door]!, person, on);
  if (behind === "sheet" && !person.work.includes(on)) {
    return releasedTo[name]?.includes(on) ? "open" : "notFound";
  }
  if (!person.work.includes(on)) return "notFound";
  // Nothing has been scored: there is no sheet to show.
  if (behind === "sheet") return on === "childAwaiting" ? "conflict" : "open";
  if (behind === "work") return "open";
  const here = person.held.filter(([, place]) => place === commissioned[on]);
  if (!here.some(([role]) => roles.includes(role))) return "forbidden";
  return scoring.includes(on) ? "open" : "conflict";
}

const commissioned: Readonly<Record<EvaluationName, Place | null>> = {
  childAwaiting: null,
  childDraft: "firm",
  childReleased: "firm",
  westDraft: "firm",
  childConcluded: "otherFirm",
  siblingDraft: "otherFirm",
  siblingReleased: "otherFirm",
  westReleased: "otherFirm",
};

const keptBy: Readonly<Record<DraftName | VersionName, Place>> = {
  eastWritten: "eastBureau",
  eastInReview: "eastBureau",
  eastPublished: "eastBureau",
  westWritten: "westBureau",
  westPublished: "westBureau",
};
const isFramework = (on: Behind): on is DraftName | VersionName => on in keptBy;

/** The bureau's own: seen by its officers and managers, each step with who takes it there. */
function frameworkOutcome(
  { roles, on: behind }: Door,
  { held }: Person,
  on: DraftName | VersionName,
): Outcome {
  const here = held.filter(([, place]) => place === keptBy[on]).map(([role]) => role);
  if (!here.some((role) => bureau.includes(role))) return "notFound";
  if (!here.some((role) => roles.includes(role))) return "forbidden";
  // What lies with the manager is not written in; a version whose next one is open is not revised.
  if (behind === "edit") return on === "eastInReview" ? "conflict" : "open";
  return behind === "revision" ? "conflict" : "open";
}
