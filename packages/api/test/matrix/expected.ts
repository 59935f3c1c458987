import type { RoleCode } from "@hengji/contracts";
import type { AccessWorld, EvaluationName } from "@hengji/services/testing";

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
  /** What is behind it: the work of an evaluation, a change of it by its own firm while it is scored, or neither. */
  readonly on?: "sheet" | "work" | "change";
}
const change = (roles: readonly RoleCode[]): Door => ({ roles, on: "change" });

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
  "/audit": { roles: ["auditAdmin"] },
  "/evaluations": { roles: "signedIn" },
  "/evaluations/[id]": { roles: "signedIn" },
  "/api/audit/[chain]/export": { roles: ["auditAdmin"] },
  "/api/audit/heads": { roles: ["auditAdmin"] },
  "/api/auth/[...nextauth]": { roles: "anyone" },
  "/api/trpc/[trpc]": { roles: "anyone" },
  "/api/evaluations/[id]/events": { roles: [...bureau, ...wholeFirm], on: "work" },
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

export function expectedOutcome(door: string, name: string, on: EvaluationName | "random" | null): Outcome {
  const { roles, on: behind } = doors[door]!;
  const person = people[name]!;
  if (roles === "anyone") return "open";
  if (person.signedIn === false) return "unauthorized";
  if (roles !== "signedIn" && !person.held.some(([role]) => roles.includes(role))) return "forbidden";
  if (behind === undefined || on === null) return "open";
  if (on === "random") return "notFound";
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
