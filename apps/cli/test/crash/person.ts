import { DEMO_PASSWORD } from "@hengji/services/demo";

/** What came back; `status` 0 when nothing did, so that nobody knows whether the request arrived. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Someone who is signed in and calls procedures over HTTP as a browser does. */
export interface Person {
  readonly account: string;
  /** What a browser sends with every request of a page of ours. */
  readonly headers: Readonly<Record<string, string>>;
  ask(procedure: string, input?: object): Promise<Answer>;
  change(procedure: string, input: object): Promise<Answer>;
}

const PATIENCE_MS = 20_000;

/** Signs a demo account in. */
export async function signedIn(origin: string, account: string): Promise<Person> {
  const token = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await token.json()) as { csrfToken: string };
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { origin, cookie: cookiesOf(token) },
    body: new URLSearchParams({ csrfToken, account, password: DEMO_PASSWORD, json: "true" }),
  });
  if (answer.status !== 200) throw new Error(`${account} cannot sign in: ${answer.status}`);
  return person(origin, account, cookiesOf(answer));
}

function person(origin: string, account: string, cookie: string): Person {
  const headers = { origin, cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" };
  return {
    account,
    headers,
    ask(procedure, input) {
      const query = input === undefined ? "" : `?input=${encodeURIComponent(envelope(input))}`;
      return answerOf(fetch(`${origin}/api/trpc/${procedure}${query}`, patiently({ headers: { cookie } })));
    },
    change: (procedure, input) =>
      answerOf(
        fetch(
          `${origin}/api/trpc/${procedure}`,
          patiently({ method: "POST", headers, body: envelope(input) }),
        ),
      ),
  };
}

/** The body of a call. */
export const envelope = (input: object) => JSON.stringify({ json: input });

/** What a procedure gave. */
export const resultIn = <T>({ text }: Answer): T =>
  (JSON.parse(text) as { result: { data: { json: T } } }).result.data.json;

/** The product's own words for a refusal; null when the answer is none of them. */
export function refusalIn({ text }: Answer): Refusal | null {
  try {
    return (JSON.parse(text) as { error: { json: Refusal } }).error.json;
  } catch {
    return null;
  }
}
interface Refusal {
  readonly message: string;
  readonly data: { readonly code: string; readonly conflict: Conflict | null };
}
interface Conflict {
  readonly current: unknown;
  readonly revision: { readonly version: number };
}

const patiently = (init: RequestInit): RequestInit => ({ ...init, signal: AbortSignal.timeout(PATIENCE_MS) });

async function answerOf(response: Promise<Response>): Promise<Answer> {
  try {
    const { status, ...body } = await response.then(async (given) => ({
      status: given.status,
      text: await given.text(),
    }));
    return { status, text: body.text };
  } catch {
    return { status: 0, text: "" };
  }
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
