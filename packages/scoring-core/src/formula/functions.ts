/** What a formula may call, by every name that people write for it; the first one is written. */
const NAMES = {
  least: ["取小", "最小", "最小值", "MIN"],
  greatest: ["取大", "最大", "最大值", "MAX"],
  absolute: ["绝对值", "ABS"],
  halfUp: ["四舍五入", "ROUND"],
  truncate: ["去尾", "去尾法"],
  up: ["进一", "进一法"],
  caseCount: ["个数", "例数"],
  number: ["数值"],
  weightedIndex: ["加权指数"],
  countOf: ["满足个数"],
  daysAfter: ["晚于天数"],
} as const;

/** What a condition may call. */
const CONDITIONS = {
  yes: ["是"],
  is: ["为"],
  onOrBefore: ["不晚于"],
  not: ["非"],
  all: ["且"],
  any: ["或"],
} as const;

export type FunctionName = keyof typeof NAMES;
export type ConditionName = keyof typeof CONDITIONS;

const byName = <T extends string>(names: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<readonly string[]>(names).flatMap(([called, written]) =>
      written.map((word) => [word, called as T] as const),
    ),
  );

const FUNCTIONS = byName<FunctionName>(NAMES);
const CONDITION_FUNCTIONS = byName<ConditionName>(CONDITIONS);

export const functionNamed = (word: string): FunctionName | undefined => FUNCTIONS.get(word.toUpperCase());
export const conditionNamed = (word: string): ConditionName | undefined => CONDITION_FUNCTIONS.get(word);

/** Whether a formula may call this, as a quantity or as a condition. */
export const isCalled = (word: string): boolean =>
  functionNamed(word) !== undefined || conditionNamed(word) !== undefined;

/** The name that is written for a function. */
export const nameOf = (called: FunctionName | ConditionName): string =>
  ({ ...NAMES, ...CONDITIONS })[called][0];

/** Names that a person who misspelled one may have meant. */
export const functionNames = (): string =>
  Object.values(NAMES)
    .map(([first]) => first)
    .join("、");
