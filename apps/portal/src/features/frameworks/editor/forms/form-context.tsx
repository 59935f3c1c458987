"use client";

import type { FactDefinition, FactType, Issue } from "@hengji/scoring-core";
import { createContext, useContext } from "react";
import type { Fresh } from "./unions.ts";

export type AskFact = (
  types: readonly FactType[],
  made: (fact: FactDefinition) => void,
  label?: string,
) => void;

/** What the fields of one part need to know, wherever they stand. */
export interface FormSurroundings {
  readonly facts: readonly FactDefinition[];
  readonly issues: readonly Issue[];
  readonly fresh: Fresh;
  /** Asks for a new fact of one of these types, by this name if it has one; it comes when it is made. */
  readonly askFact: AskFact;
  /** From now on this fact is asked for of the year before as well. */
  readonly wantPrior: (key: string) => void;
  /** The typing in a field is over. */
  readonly done: () => void;
  /** Other rows, which may receive the points of this one. */
  readonly rows: readonly { readonly code: string; readonly name: string }[];
}

const Context = createContext<FormSurroundings | null>(null);
export const FormProvider = Context.Provider;

export function useForm(): FormSurroundings {
  const form = useContext(Context);
  if (form === null) throw new Error("a field stands outside of its form");
  return form;
}

/** What is wrong at a place of the part, in the engine's words; one that is only empty says that it is missing. */
export function useIssue(path: string, value: unknown): string | null {
  const { issues } = useForm();
  const issue = issues.find((one) => one.path === path);
  if (issue === undefined) return null;
  return value === "" || value === undefined ? "待填" : plainWords(issue.message);
}

/** The engine speaks of files; here is a form. */
const plainWords = (message: string): string =>
  message.startsWith("应为十进制数值") ? "只填数字，如92.5；整数至多15位、小数至多6位" : message;

export const joined = (path: string, step: string | number): string =>
  typeof step === "number" ? `${path}[${step}]` : path === "" ? step : `${path}.${step}`;
