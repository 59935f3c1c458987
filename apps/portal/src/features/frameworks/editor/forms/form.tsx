"use client";

import type { ReactNode } from "react";
import { FormProvider, type FormSurroundings } from "./form-context.tsx";
import { InnerFieldsProvider, type PartFieldsProps } from "./inner-fields.tsx";
import { PartFields } from "./part-fields.tsx";

const draw = (props: PartFieldsProps) => <PartFields {...props} />;

/** The form of one part of a draft: its fields know the facts, the issues and each other. */
export function Form({ of, children }: { readonly of: FormSurroundings; readonly children: ReactNode }) {
  return (
    <FormProvider value={of}>
      <InnerFieldsProvider value={draw}>{children}</InnerFieldsProvider>
    </FormProvider>
  );
}
