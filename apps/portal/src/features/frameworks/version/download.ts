import type { Framework } from "@hengji/scoring-core";

/** Saves the version as the file that `hengji score` and any other copy of the platform reads. */
export function downloadFramework(framework: Framework, version: number): void {
  const text = `${JSON.stringify(framework, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${framework.code}.v${version}.framework.json`;
  link.click();
  URL.revokeObjectURL(address);
}
