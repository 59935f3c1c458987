import { deadLinkMessage, readLinkInput, type ReadLinkInput, type ReadLinkOutput } from "@hengji/contracts";
import type { ServiceContext } from "../context.ts";
import { ServiceError } from "../error.ts";
import { parseInput } from "../parse-input.ts";
import { authorise } from "../policy/authorise.ts";
import { findOpenLink } from "./link-rows.ts";

/** Whose password a link sets. Used, expired, withdrawn and unknown links have one answer. */
export async function readLink(
  { db, actor }: ServiceContext,
  rawInput: ReadLinkInput,
): Promise<ReadLinkOutput> {
  authorise(actor, "account.readLink");
  const { secret } = parseInput(readLinkInput, rawInput);
  const link = await findOpenLink(db, secret);
  if (link === null) throw new ServiceError("notFound", deadLinkMessage);
  const { purpose, name, account, organisations, expiresAt } = link;
  return { purpose, name, account, organisations: [...organisations], expiresAt: expiresAt.toISOString() };
}
