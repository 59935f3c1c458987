import { assembleFramework, type FrameworkHead, type Revision } from "@hengji/contracts";
import type { Acknowledgement, FactDefinition, Framework, Indicator } from "@hengji/scoring-core";

/** Something that may be edited, with its version. */
export interface Part<Body> {
  readonly body: Body;
  readonly revision: Revision;
}

/** A draft as it stands, facts and rows in order. */
export interface DraftContent {
  readonly code: string;
  readonly head: Part<FrameworkHead>;
  readonly facts: readonly Part<FactDefinition>[];
  readonly indicators: readonly Part<Indicator>[];
  readonly acknowledgements: readonly Part<Acknowledgement>[];
}

const bodies = <Body>(parts: readonly Part<Body>[]) => parts.map(({ body }) => body);

/** The draft as one framework. */
export const frameworkOf = ({ code, head, facts, indicators, acknowledgements }: DraftContent): Framework =>
  assembleFramework(code, head.body, bodies(facts), bodies(indicators), bodies(acknowledgements));

export const factIn = ({ facts }: DraftContent, key: string) => facts.find(({ body }) => body.key === key);

export const indicatorIn = ({ indicators }: DraftContent, code: string) =>
  indicators.find(({ body }) => body.code === code);

/** Everything of a framework that a draft keeps as its head. */
export function headOf(framework: Framework): FrameworkHead {
  const { schema: _, code: __, facts: ___, indicators: ____, acknowledged: _____, ...head } = framework;
  return head;
}
