import type { BrowserContext } from "@playwright/test";

type Rules = { origin: string; expectedErrors: readonly RegExp[] };

/** Collects what no page of the product may do, from now on and for every page of the context. */
export async function watch(context: BrowserContext, { origin, expectedErrors }: Rules): Promise<string[]> {
  const findings: string[] = [];
  const home = new URL(origin).host;

  context.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && host !== home)
      findings.push(`outside request: ${request.url()}`);
  });
  context.on("weberror", (webError) => {
    findings.push(`page error: ${webError.error().message}`);
  });
  context.on("console", (message) => {
    const text = `${message.text()} ${message.location().url}`.trim();
    if (message.type() !== "error" || expectedErrors.some((expected) => expected.test(text))) return;
    findings.push(`console error: ${text}`);
  });
  await context.exposeBinding("reportPolicyViolation", (_, violation: string) => {
    findings.push(`content policy: ${violation}`);
  });
  await context.addInitScript(() => {
    const report = Reflect.get(globalThis, "reportPolicyViolation") as (violation: string) => void;
    document.addEventListener("securitypolicyviolation", (event) => {
      report(
        `${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
      );
    });
  });
  return findings;
}
