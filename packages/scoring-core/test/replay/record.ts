import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { ENGINE_VERSION, parseFactsFile, parseFramework } from "../../src/index.ts";
import { arbitraryDepartments } from "../arbitrary-totals.ts";
import { replayed } from "./replayed.ts";

const RANDOM_CASES = 40;

const folder = new URL(`./${ENGINE_VERSION}/`, import.meta.url);
if (existsSync(folder))
  throw new Error(`engine ${ENGINE_VERSION} is recorded; what it gave once stays as it is`);

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8"));
const published = parseFramework(read("wangcheng-2021.framework"));
const { facts, judgements, overrides } = parseFactsFile(read("wangcheng-2021.facts"), published);
const cases = [
  replayed("wangcheng-2021", published, { facts, judgements, overrides }),
  ...fc
    .sample(arbitraryDepartments, { numRuns: RANDOM_CASES, seed: 2021 })
    .flatMap(({ framework, departments: [input] }, index) =>
      input === undefined ? [] : [replayed(`random ${index + 1}`, framework, input)],
    ),
];
mkdirSync(folder);
writeFileSync(new URL("cases.jsonl", folder), cases.map((one) => `${JSON.stringify(one)}\n`).join(""));
