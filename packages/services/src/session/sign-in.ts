import { signInInput, type SignInRefusal } from "@hengji/contracts";
import { type Database, schema, type Transaction } from "@hengji/db";
import { eq } from "drizzle-orm";
import { emit, emitRefusal } from "../audit/index.ts";
import { boundedQueue, QueueFull } from "./bounded-queue.ts";
import { closeSessionIn } from "./close-session.ts";
import { openSession } from "./open-session.ts";
import { passwordMatches } from "./password.ts";
import { requestOrigin } from "./request-origin.ts";
import { type Attempt, countFailure, forgetFailures, isLocked, oneAttemptAtATime } from "./throttle.ts";

export interface SignInContext {
  readonly db: Database;
  /** Demo accounts have a published password: only an installation on this machine alone may let them in. */
  readonly demoAllowed: boolean;
}

export interface SignInRequest {
  readonly account: unknown;
  readonly password: unknown;
  /** Where the request comes from, for counting; the same text for all when it is not known. */
  readonly network: string;
  /** The token that the browser came with; signing in ends its session, whoever's it is. */
  readonly presented?: string | null;
}

export type SignInResult =
  | { readonly outcome: "signedIn"; readonly userId: string; readonly token: string }
  | { readonly outcome: SignInRefusal };

/** A hash takes 19 MiB and a core: more at once would stop the pages. */
export const hashing = boundedQueue({ running: 2, waiting: 32 });

/**
 * Checks an account and its password and opens a session. Unknown, disabled and password-less accounts are
 * answered like a wrong password, in content and in work done.
 */
export async function signIn(context: SignInContext, request: SignInRequest): Promise<SignInResult> {
  const parsed = signInInput.safeParse(request);
  if (!parsed.success) return { outcome: "wrong" };
  const { account, password } = parsed.data;
  const attempt = { account, network: request.network };
  try {
    const { known, ...result } = await hashing(() =>
      context.db.transaction((tx) =>
        tryOnce(tx, context, { ...attempt, presented: request.presented ?? null }, password),
      ),
    );
    if (result.outcome !== "signedIn") await recordFailure(context, attempt, known);
    return result;
  } catch (error) {
    if (error instanceof QueueFull) return { outcome: "busy" };
    throw error;
  }
}

async function tryOnce(
  tx: Transaction,
  { demoAllowed }: SignInContext,
  { presented, ...attempt }: Attempt & { readonly presented: string | null },
  password: string,
): Promise<SignInResult & { readonly known: boolean }> {
  await oneAttemptAtATime(tx, attempt);
  const user = await findUser(tx, attempt.account);
  const known = user !== null;
  if (await isLocked(tx, attempt)) return { outcome: "locked", known };
  const admitted = user !== null && user.status === "active" && (demoAllowed || !user.isDemo);
  if (!(await passwordMatches(admitted ? user.passwordHash : null, password)) || !admitted) {
    await countFailure(tx, attempt);
    return { outcome: "wrong", known };
  }
  await forgetFailures(tx, attempt);
  if (presented !== null) await closeSessionIn(tx, presented);
  const token = await openSession(tx, user);
  const { id: userId, name } = user;
  const context = { actor: { userId, name }, origin: requestOrigin(token, attempt.network) };
  await emit(tx, context, { ...signingIn, object: { kind: "account", id: attempt.account } });
  return { outcome: "signedIn", userId, token, known };
}

const signingIn = { regionId: null, role: null, action: "session.signIn" } as const;

/** An unknown account is not written down: people type a password there by mistake. */
async function recordFailure(
  { db }: SignInContext,
  { account, network }: Attempt,
  known: boolean,
): Promise<void> {
  const context = { actor: null, origin: requestOrigin(null, network) };
  await emitRefusal(db, context, {
    ...signingIn,
    object: { kind: "account", id: known ? account : "unknown" },
  });
}

async function findUser(tx: Transaction, account: string) {
  const { id, name, passwordHash, status, isDemo, authEpoch } = schema.appUser;
  const [user] = await tx
    .select({ id, name, passwordHash, status, isDemo, authEpoch })
    .from(schema.appUser)
    .where(eq(schema.appUser.account, account));
  return user ?? null;
}
