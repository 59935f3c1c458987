import type { FrameworkHead } from "@hengji/contracts";
import type { Indicator } from "@hengji/scoring-core";

/** A level-1 heading, or a level-2 heading below its level 1. */
export type Heading = readonly string[];

export const isUnder = (path: readonly string[], heading: Heading): boolean =>
  heading.length <= path.length && heading.every((step, index) => step === path[index]);

/** The path with the heading's last name replaced; another path as it is. */
export function renamed<Path extends readonly string[]>(path: Path, heading: Heading, name: string): Path {
  if (!isUnder(path, heading)) return path;
  return path.map((step, index) => (index === heading.length - 1 ? name : step)) as unknown as Path;
}

export function renamedInRow(row: Indicator, heading: Heading, name: string): Indicator {
  const { path, notApplicable } = row;
  return {
    ...row,
    path: renamed(path, heading, name),
    ...(notApplicable && {
      notApplicable: { ...notApplicable, movedTo: renamed(notApplicable.movedTo, heading, name) },
    }),
  };
}

export function renamedInHead(head: FrameworkHead, heading: Heading, name: string): FrameworkHead {
  const each = <Entry extends { readonly path: readonly string[] }>(entries: readonly Entry[] | undefined) =>
    entries?.map((entry) => ({ ...entry, path: renamed(entry.path, heading, name) }));
  const [weights, printedHeadings] = [each(head.weights), each(head.printedHeadings)];
  return { ...head, ...(weights && { weights }), ...(printedHeadings && { printedHeadings }) };
}

/** The place of a defect that lies in a heading. */
export const placeOf = (heading: Heading): string => `heading/${heading.join("/")}`;
