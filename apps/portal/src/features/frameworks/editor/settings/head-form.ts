import type { FrameworkHead } from "@hengji/contracts";
import type { GradeBand } from "@hengji/scoring-core";
import { textOf, type Typed } from "../forms/field.ts";

type WithPath = { readonly path: readonly string[] };

/** Settings as their form shows them: a heading is written as one text, and stays what it was until that is changed. */
export function headForm(head: FrameworkHead): Typed {
  const shown = <Entry extends WithPath>(entries: readonly Entry[] | undefined) =>
    (entries ?? []).map((entry) => ({ ...entry, heading: entry.path.join("/") }));
  return {
    ...head,
    totalCaps: head.totalCaps ?? [],
    weights: shown(head.weights),
    printedHeadings: shown(head.printedHeadings),
  };
}

/** Settings of a form; lists without an entry are left out, a new grade gets a code. */
export function headOfForm(form: Typed): FrameworkHead {
  const { weights, printedHeadings, totalCaps, grades, ...rest } = form;
  const read = (entries: unknown) =>
    (entries as readonly Typed[]).map(({ heading, path, ...entry }) => ({
      ...entry,
      path: pathOf(textOf(heading), path as WithPath["path"] | undefined),
    }));
  const some = (name: string, entries: readonly unknown[]) =>
    entries.length === 0 ? {} : { [name]: entries };
  return {
    ...rest,
    grades: coded(grades as readonly GradeBand[]),
    ...some("totalCaps", totalCaps as readonly unknown[]),
    ...some("weights", read(weights)),
    ...some("printedHeadings", read(printedHeadings)),
  } as unknown as FrameworkHead;
}

/** A name may hold a stroke or end in a blank: what nobody touched is not read anew. */
const pathOf = (heading: string, stands: WithPath["path"] | undefined): readonly string[] =>
  stands?.join("/") === heading ? stands : heading.split("/").map((step) => step.trim());

function coded(grades: readonly GradeBand[]): readonly GradeBand[] {
  const taken = new Set(grades.map(({ code }) => code));
  return grades.map((grade) => {
    if (grade.code) return grade;
    let number = 1;
    while (taken.has(`grade${number}`)) number += 1;
    taken.add(`grade${number}`);
    return { ...grade, code: `grade${number}` };
  });
}
