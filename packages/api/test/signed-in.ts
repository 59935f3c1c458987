import { signIn } from "@hengji/services";
import { DEMO_PASSWORD } from "@hengji/services/demo";
import type { TestServices } from "@hengji/services/testing";

export const origin = "http://localhost:3998";

/** The headers of a browser that is signed in with a demo account. */
export async function signedIn({ services }: TestServices, account: string): Promise<Headers> {
  const request = { account, password: DEMO_PASSWORD, network: "local" };
  const result = await signIn({ db: services.db, demoAllowed: true }, request);
  if (result.outcome !== "signedIn") throw new Error(`${account}: ${result.outcome}`);
  return new Headers({ cookie: `hengji-sid=${result.token}` });
}
