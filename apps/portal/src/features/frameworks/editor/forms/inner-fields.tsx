"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Field, Typed } from "./field.ts";

export interface PartFieldsProps {
  readonly fields: readonly Field[];
  readonly value: Typed;
  readonly path: string;
  readonly onChange: (value: Typed) => void;
}

type Draw = (props: PartFieldsProps) => ReactNode;

const Context = createContext<Draw | null>(null);
/** Says how the fields of a part within a part are drawn: parts hold parts, their files need not. */
export const InnerFieldsProvider = Context.Provider;

export function InnerFields(props: PartFieldsProps): ReactNode {
  const draw = useContext(Context);
  if (draw === null) throw new Error("a part of a part stands outside of a form");
  return draw(props);
}
