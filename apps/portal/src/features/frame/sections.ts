import type { Viewer } from "@hengji/contracts";
import type { Section } from "./portal-rail.tsx";

/** What of the portal this person's roles have. */
export function sectionsOf({ memberships }: Viewer): Section[] {
  const sections: Section[] = [];
  // The platform's administrators see no evaluation.
  if (memberships.some(({ organisationKind }) => organisationKind !== "platform")) {
    sections.push({ href: "/evaluations", label: "年度评价", icon: "calendar" });
  }
  if (memberships.some(({ role }) => role === "bureauManager" || role === "bureauOfficer")) {
    sections.push({ href: "/frameworks", label: "指标体系", icon: "ruler" });
  }
  if (memberships.some(({ role }) => role === "systemAdmin")) {
    sections.push({ href: "/people", label: "系统管理", icon: "people" });
  }
  if (memberships.some(({ role }) => role === "auditAdmin")) {
    sections.push({ href: "/audit", label: "审计", icon: "chain" });
  }
  return sections;
}
