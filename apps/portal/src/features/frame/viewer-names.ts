import { type RoleCode, roleLabels, type Viewer } from "@hengji/contracts";

/** The organisations one acts for, each once. */
export function organisationNames(viewer: Viewer): string {
  return [...new Set(viewer.memberships.map((each) => each.organisationName))].join("、");
}

/** The roles one has, each once. */
export function roleNames(viewer: Viewer): string {
  return [...new Set(viewer.memberships.map((each) => roleLabels[each.role]))].join("、");
}

export function hasRole(viewer: Viewer, ...roles: readonly RoleCode[]): boolean {
  return viewer.memberships.some((each) => roles.includes(each.role));
}
