import { randomUUID } from "node:crypto";
import {
  type IssuedLink,
  setUpInput,
  type SetUpInput,
  type SetUpOutput,
  setUpProblems,
} from "@hengji/contracts";
import { schema, type Transaction } from "@hengji/db";
import { eq } from "drizzle-orm";
import { type AuditOrigin, emit, emitRefusal } from "../audit/emit.ts";
import type { ChangeContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { recordingRefusals } from "../policy/record-refusal.ts";
import { type Attempt, countFailure, isLocked, oneAttemptAtATime } from "../session/throttle.ts";
import { bureauExists } from "./bureau-exists.ts";
import { firstPeople } from "./first-people.ts";
import { insertPerson } from "./insert-person.ts";
import { SET_UP_ATTEMPTS, setUpCodeHash } from "./set-up-code.ts";

const wrongCode = {
  field: "code",
  message: "初始化代码不对。请核对控制台最近一次启动时显示的代码；重新启动平台会换新代码。",
} as const;

/** What a refused set-up was about. */
const wholePlatform = { regionId: null, kind: "organisation", id: "platform" } as const;

/**
 * The first visit: the bureau, its first manager and the platform's administrators, once and in one transaction.
 * Returns everyone's link, or all problems of the form at once. `notFound` as soon as a bureau exists; `tooMany`
 * after five wrong codes, as for a password.
 */
export async function setUp(context: ChangeContext, rawInput: SetUpInput): Promise<SetUpOutput> {
  authorise(context.actor, "account.setUp");
  const input = parseInput(setUpInput, rawInput);
  const output = await recordingRefusals(
    context,
    "account.setUp",
    () => wholePlatform,
    () => attemptSetUp(context, input),
  );
  if (output.outcome === "refused" && output.problems[0] === wrongCode) await recordWrongCode(context);
  return output;
}

function attemptSetUp({ db, origin }: ChangeContext, input: SetUpInput): Promise<SetUpOutput> {
  const attempt = { account: SET_UP_ATTEMPTS, network: origin.network ?? "local" };
  return db.transaction(async (tx): Promise<SetUpOutput> => {
    await oneAttemptAtATime(tx, attempt);
    if (await bureauExists(tx)) throw new ServiceError("notFound");
    const problems = setUpProblems(input);
    if (input.code !== "" && !(await codeIsRight(tx, input.code, attempt))) problems.unshift(wrongCode);
    if (problems.length > 0) return { outcome: "refused", problems };
    await tx.delete(schema.setupCode);
    return { outcome: "done", links: await create(tx, input, origin) };
  });
}

/** A wrong code is counted, and that stays: the transaction goes on to commit. */
async function codeIsRight(tx: Transaction, code: string, attempt: Attempt): Promise<boolean> {
  if (await isLocked(tx, attempt)) {
    throw new ServiceError(
      "tooMany",
      "初始化代码连续多次有误，请30分钟后再试，或重新启动平台，用新代码；已填写的内容保留在本页。",
    );
  }
  const { setupCode } = schema;
  const [found] = await tx
    .select({ id: setupCode.id })
    .from(setupCode)
    .where(eq(setupCode.codeHash, setUpCodeHash(code)));
  if (!found) await countFailure(tx, attempt);
  return found !== undefined;
}

async function create(tx: Transaction, input: SetUpInput, origin: AuditOrigin): Promise<IssuedLink[]> {
  const { region, organisation } = schema;
  const bureau = {
    id: randomUUID(),
    kind: "bureau",
    regionId: input.regionCode,
    name: input.bureauName,
  } as const;
  const platform = { id: randomUUID(), kind: "platform", name: "平台管理" } as const;
  await tx.insert(region).values({ id: input.regionCode, name: input.regionName });
  await tx.insert(organisation).values([bureau, platform]);
  const links: IssuedLink[] = [];
  for (const { at, ...person } of firstPeople(input)) {
    links.push(await insertPerson(tx, person, at === "bureau" ? bureau : platform));
  }
  await emit(
    tx,
    { actor: null, origin },
    {
      regionId: null,
      role: null,
      action: "account.setUp",
      object: { kind: "organisation", id: bureau.id },
      after: { label: bureau.name, text: links.map(({ account }) => account).join("、") },
    },
  );
  return links;
}

function recordWrongCode({ db, origin }: ChangeContext): Promise<void> {
  const { regionId, ...object } = wholePlatform;
  return emitRefusal(db, { actor: null, origin }, { regionId, role: null, action: "account.setUp", object });
}
