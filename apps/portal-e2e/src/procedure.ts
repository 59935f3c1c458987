import type { APIRequestContext, APIResponse } from "@playwright/test";

/** The address of a procedure as a browser asks for it. */
export function procedureAddress(name: string, input?: object): string {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
  return `/api/trpc/${name}${query}`;
}

/** Asks a procedure over HTTP with the cookies of `request`. */
export function ask(request: APIRequestContext, name: string, input?: object): Promise<APIResponse> {
  return request.get(procedureAddress(name, input));
}

/** The id under which the reader sees a department's evaluation. */
export async function evaluationId(request: APIRequestContext, departmentName: string): Promise<string> {
  const answer = (await (await ask(request, "evaluation.list", {})).json()) as {
    result: { data: { json: { evaluations: { id: string; departmentName: string }[] } } };
  };
  const { evaluations } = answer.result.data.json;
  const found = evaluations.find((evaluation) => evaluation.departmentName === departmentName);
  if (found === undefined) throw new Error(`no evaluation of ${departmentName} among ${evaluations.length}`);
  return found.id;
}
