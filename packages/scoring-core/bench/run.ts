import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { compile, parseFramework, renderLine } from "../src/index.ts";
import type { Scorecard, ScoringInput } from "../src/index.ts";
import { evaluate } from "./decimal-tree.ts";
import { departments } from "./departments.ts";
import type { Department, Plain } from "./departments.ts";
import { jsonLogicRows } from "./json-logic.ts";
import { limitRows } from "./limit-rows.ts";
import { measure } from "./measure.ts";
import { rowTrees } from "./tree-of-rule.ts";
import { zenDecision } from "./zen.ts";

const [size = 1_000, turns = 20] = process.argv.slice(2).map(Number);

const text = readFileSync(new URL("../cases/wangcheng-2021.framework.json", import.meta.url), "utf8");
const framework = parseFramework(JSON.parse(text));
const scorer = compile(framework);
const trees = rowTrees(framework);
const zen = zenDecision(trees);
const jsonLogic = jsonLogicRows(trees);
const batch = departments(framework, size, 2021);
/** The peers get their own numbers, made outside the measurement. */
const native = batch.map(({ plain }) => withNumbers(plain));

const scoredRows = framework.indicators.flatMap(({ notApplicable }, index) =>
  notApplicable === undefined ? [index] : [],
);

/** Nothing that is worked out may be left out because nobody looks at it. */
let seen = 0;

function readDerivations(card: Scorecard): void {
  for (const { derivation } of card.indicators) seen += derivation.lines.length;
}

const NAMES = {
  limit: "limit:rows, scaled integers by hand",
  score: "hengji, score",
  derive: "hengji, score with full derivation",
  jsonLogic: "json-logic-engine 5.0.7, compiled",
  decimal: "decimal.js 10.6.0, tree walk",
  zen: "ZEN 0.54, one call per department",
  zenTrace: "ZEN 0.54 with trace",
} as const;

const contestants = [
  { name: NAMES.limit, times: 50, run: () => each(({ plain }) => (seen += limitRows(plain).total)) },
  {
    name: NAMES.score,
    times: 1,
    run: () => each(({ input }) => (seen += scorer.score(input).indicators.length)),
  },
  { name: NAMES.derive, times: 1, run: () => each(({ input }) => readDerivations(scorer.score(input))) },
  {
    name: NAMES.jsonLogic,
    times: 5,
    run: () => native.forEach((facts) => (seen += jsonLogicScore(facts).length)),
  },
  { name: NAMES.decimal, times: 1, run: () => each(({ plain }) => (seen += decimalScore(plain).length)) },
  { name: NAMES.zen, times: 1, run: () => zenScores(false) },
  { name: NAMES.zenTrace, times: 1, run: () => zenScores(true) },
];

function each(score: (department: Department) => unknown): void {
  for (const department of batch) score(department);
}

const jsonLogicScore = (facts: unknown): readonly number[] => jsonLogic.map((row) => row(facts));
const decimalScore = (facts: Plain): readonly string[] =>
  trees.map(({ tree }) => evaluate(tree, facts).toFixed(2));

async function zenScores(trace: boolean): Promise<void> {
  for (const facts of native)
    seen += Object.keys((await zen.evaluate(facts, { trace })).result as object).length;
}

/** Numbers as binary floats, lists as the number of their cases. */
function withNumbers(plain: Plain): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, asNumber(value)]));
}

function asNumber(value: Plain[string]): unknown {
  if (typeof value === "object") return value.length;
  return typeof value === "string" && /^[0-9.]+$/.test(value) ? Number(value) : value;
}

/** Departments in which some row differs from the hand-written table, by contestant. */
async function wrong(): Promise<Readonly<Record<string, number>>> {
  const found = { [NAMES.score]: 0, [NAMES.jsonLogic]: 0, [NAMES.decimal]: 0, [NAMES.zen]: 0 };
  for (const [index, { input, plain }] of batch.entries()) {
    const facts = native[index] ?? {};
    const { rows, total, grade } = limitRows(plain);
    const expected = rows.map((points) => (points / 100).toFixed(2));
    const scored = scoredRows.map((row) => expected[row]);
    const differ = (other: readonly unknown[]) =>
      other.some((points, row) => points !== scored[row]) ? 1 : 0;
    const card = scorer.score(input);
    const ours = card.indicators.map(({ awarded }) => awarded);
    const same = ours.every((points, row) => points === expected[row]);
    const whole = card.total === (total / 100).toFixed(2) && card.grade.code === grade;
    found[NAMES.score] += same && whole ? 0 : 1;
    found[NAMES.decimal] += differ(decimalScore(plain));
    found[NAMES.jsonLogic] += differ(jsonLogicScore(facts).map((points) => points.toFixed(2)));
    const { result } = await zen.evaluate(facts);
    found[NAMES.zen] += differ(
      trees.map((_, row) => Number(Reflect.get(Object(result), `r${row}`)).toFixed(2)),
    );
  }
  return found;
}

/** The least CPU µs of one call. */
function least(call: () => unknown, times: number): number {
  let best = Infinity;
  for (let turn = 0; turn < 20; turn += 1) {
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) call();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / times);
  }
  return best;
}

const cost = await measure(contestants, size, turns);
// after it, because V8 would take the cards that are held here for ones that live long, and place all later ones so
const faults = await wrong();
const of = (name: string): number => cost.get(name) ?? Number.NaN;

console.log(`${cpus()[0]?.model ?? "?"}, ${cpus().length} CPUs, Node ${process.versions.node}`);
console.log(
  `${framework.name}: ${framework.indicators.length} rows, ${size} departments, ${turns} turns, CPU time\n`,
);
console.log("µs/department   x limit   wrong   engine");
for (const { name } of contestants) {
  const figures = [of(name).toFixed(2).padStart(13), (of(name) / of(NAMES.limit)).toFixed(1).padStart(9)];
  console.log(`${figures.join(" ")} ${String(faults[name] ?? "").padStart(7)}   ${name}`);
}

const [first] = batch;
if (first === undefined) throw new RangeError("no departments");
const edited = batch.map(({ input }, index): ScoringInput => {
  const satisfaction = batch[(index + 1) % size]?.input.facts.satisfaction;
  return { ...input, facts: { ...input.facts, ...(satisfaction === undefined ? {} : { satisfaction }) } };
});
let turn = 0;
const compiled = least(() => compile(parseFramework(JSON.parse(text))), 5);
const rescored = least(() => {
  turn = (turn + 1) % size;
  seen += scorer.score(edited[turn] ?? first.input).indicators.length;
}, 200);
const derivations = scorer.score(first.input).indicators.map(({ derivation }) => derivation);
const rendered = least(() => derivations.map(({ lines }) => lines.map(renderLine)), 50) / derivations.length;
const sizes = derivations.map((derivation) => Buffer.byteLength(JSON.stringify(derivation)));
const bytes = sizes.reduce((sum, one) => sum + one, 0);

const ratio = (over: number, under: number) => `${(over / under).toFixed(1)}x`;
console.log(`
goal                                                     measured
score <= 8x limit (reach for 4x)                         ${ratio(of(NAMES.score), of(NAMES.limit))}
score >= 40x faster than ZEN per call (reach for 75x)    ${ratio(of(NAMES.zen), of(NAMES.score))}
with derivation <= 16x limit                             ${ratio(of(NAMES.derive), of(NAMES.limit))}
with derivation >= 60x faster than ZEN with trace        ${ratio(of(NAMES.zenTrace), of(NAMES.derive))}
one edited fact re-scored <= 50 µs                       ${rescored.toFixed(1)} µs
read and compile a table <= 10 ms                        ${(compiled / 1000).toFixed(2)} ms
one derivation rendered to text <= 20 µs                 ${rendered.toFixed(1)} µs
one derivation on the wire <= 1.5 KB                     ${(Math.max(...sizes) / 1024).toFixed(2)} KB at most, ${(bytes / sizes.length / 1024).toFixed(2)} KB on average`);

if (faults[NAMES.score] !== 0) process.exitCode = 1;
if (seen < 0) console.log(seen);
