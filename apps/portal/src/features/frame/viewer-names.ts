import { roleLabels, type Viewer } from "@hengji/contracts";

/** The organisations one acts for, each once. */
export function organisationNames(viewer: Viewer): string {
  return [...new Set(viewer.memberships.map((each) => each.organisationName))].join("、");
}

/** The roles one has, each once. */
export function roleNames(viewer: Viewer): string {
  return [...new Set(viewer.memberships.map((each) => roleLabels[each.role]))].join("、");
}
