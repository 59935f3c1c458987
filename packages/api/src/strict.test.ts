import { expect, test } from "vitest";
import { strictViewer } from "./strict.ts";

const viewer = { name: "绩效科经办", account: "officer", memberships: [] };

test("a field that the contract does not name does not leave", () => {
  expect(strictViewer.safeParse(viewer).success).toBe(true);
  expect(strictViewer.safeParse({ ...viewer, passwordHash: "x" }).success).toBe(false);
  const membership = { organisationName: "某局", organisationKind: "bureau", role: "bureauOfficer" };
  expect(strictViewer.safeParse({ ...viewer, memberships: [membership] }).success).toBe(true);
  const leaking = { ...membership, organisationId: "7" };
  expect(strictViewer.safeParse({ ...viewer, memberships: [leaking] }).success).toBe(false);
});
