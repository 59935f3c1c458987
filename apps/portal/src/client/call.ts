import type { AppRouter } from "@hengji/api";
import { pageAccount, unaskedHeader } from "@hengji/contracts";
import { CallError } from "./call-error.ts";

type Groups = AppRouter["_def"]["record"];
type Typed = {
  readonly _def: { readonly type: string; readonly $types: { input: unknown; output: unknown } };
};
type Name = {
  [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}`;
}[keyof Groups];
type Procedure<Key extends Name> = Key extends `${infer Group}.${infer Leaf}`
  ? Group extends keyof Groups
    ? Leaf extends keyof Groups[Group]
      ? Extract<Groups[Group][Leaf], Typed>
      : never
    : never
  : never;
type NameOf<Type extends string> = {
  [Key in Name]: Procedure<Key>["_def"]["type"] extends Type ? Key : never;
}[Name];
type Input<Key extends Name> = Procedure<Key>["_def"]["$types"]["input"];
type Output<Key extends Name> = Procedure<Key>["_def"]["$types"]["output"];

export type QueryName = NameOf<"query">;
export type MutationName = NameOf<"mutation">;

const ENDPOINT = "/api/trpc/";
/** A server that does not answer at all is as far away as no network. */
const PATIENCE_MS = 20_000;

/** Reads by a procedure of the API, typed by its router. Throws `CallError` and nothing else. */
export function query<Key extends QueryName>(name: Key, input: Input<Key>): Promise<Output<Key>> {
  const given = encodeURIComponent(JSON.stringify({ json: input }));
  return answer(`${ENDPOINT}${name}?input=${given}`, {
    method: "GET",
    headers: { ...ofThisPage(), ...(isAsked() ? {} : { [unaskedHeader]: "1" }) },
  }) as Promise<Output<Key>>;
}

/** Changes something by a procedure of the API. Throws `CallError` and nothing else. */
export function mutate<Key extends MutationName>(name: Key, input: Input<Key>): Promise<Output<Key>> {
  return answer(ENDPOINT + name, {
    method: "POST",
    headers: { ...ofThisPage(), "content-type": "application/json" },
    body: JSON.stringify({ json: input }),
  }) as Promise<Output<Key>>;
}

/** Under whose account the page was opened; nobody's before signing in. */
function ofThisPage(): Record<string, string> {
  const account = document.querySelector<HTMLMetaElement>(`meta[name="${pageAccount.meta}"]`)?.content;
  return account === undefined ? {} : { [pageAccount.header]: account };
}

/** Whether a person pressed something just now; a browser that cannot tell is taken to be used. */
const isAsked = (): boolean => (navigator.userActivation as UserActivation | undefined)?.isActive ?? true;

/** Every contract is plain JSON, so the envelope of the API's transformer needs no library here. */
async function answer(address: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(address, {
    ...init,
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((cause: unknown) => {
    throw CallError.unreachable(cause);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && isResult(body)) return body.result.data.json;
  throw CallError.of(response.status, body);
}

const isResult = (body: unknown): body is { result: { data: { json: unknown } } } =>
  typeof body === "object" && body !== null && "result" in body;
