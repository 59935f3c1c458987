import type { SetUpInput } from "@hengji/contracts";
import {
  acceptLink,
  type Actor,
  findSession,
  renewSetUpCode,
  ServiceError,
  setUp,
  signIn,
} from "../../src/index.ts";
import { createTestServices, type TestServices } from "../../src/testing/index.ts";

export const origin = { session: null, network: "10.0.0.1" };
export const password = "Lotus-pond-7";

/** What the form of the first visit holds; a code and what differs are added. */
export const form: SetUpInput = {
  code: "",
  regionCode: "990200",
  regionName: "示范区",
  bureauName: "示范区财政局",
  managerName: "绩效科负责人",
  managerAccount: "manager",
  profile: "small",
  systemAccount: "system",
  securityAccount: "",
  auditAccount: "audit",
};

export const contextOf = (world: TestServices, actor: Actor | null = null) => ({
  db: world.services.db,
  actor,
  origin,
  now: new Date(),
});

export const secretOf = ({ path }: { readonly path: string }) => path.replace("/link#", "");

/** An installation that was set up; nobody has a password yet. */
export async function setUpWorld(differences: Partial<SetUpInput> = {}) {
  const world = await createTestServices();
  const code = (await renewSetUpCode(world.owner.db, { begin: true })) ?? "";
  const output = await setUp(contextOf(world), { ...form, code, ...differences });
  if (output.outcome !== "done") throw new Error(JSON.stringify(output));
  const linkOf = (account: string) => {
    const link = output.links.find((one) => one.account === account);
    if (!link) throw new Error(account);
    return link;
  };
  return { world, links: output.links, linkOf };
}

/** Signs this account in; null when it may not. */
export async function sessionOf(world: TestServices, account: string, of = password): Promise<string | null> {
  const result = await signIn(
    { db: world.services.db, demoAllowed: false },
    { account, password: of, network: "10.0.0.1" },
  );
  return result.outcome === "signedIn" ? result.token : null;
}

/** The person who opened their link and signed in. */
export async function enter(world: TestServices, link: { readonly path: string }): Promise<Actor> {
  const { account } = await acceptLink(contextOf(world), { secret: secretOf(link), password });
  const actor = await findSession(world.services.db, (await sessionOf(world, account)) ?? "");
  if (!actor) throw new Error(`${account} is not signed in`);
  return actor;
}

/** Code and message of a refusal; null when there was none. */
export async function refusal(work: Promise<unknown>) {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, message: error.message };
    throw error;
  }
}
