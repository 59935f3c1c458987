import {
  acceptLinkInput,
  acceptLinkOutput,
  issuedLink,
  issueLinkInput,
  person,
  readLinkInput,
  readLinkOutput,
  setPersonStatusInput,
  setPersonStatusOutput,
  setUpInput,
  setUpOutput,
  setUpStateOutput,
} from "@hengji/contracts";
import {
  acceptLink,
  issueLink,
  listPeople,
  readLink,
  setPersonStatus,
  setUp,
  viewSetUp,
} from "@hengji/services";
import * as z from "zod/mini";
import { proc, router } from "../procedure.ts";

const strictPerson = z.strictObject({
  ...person.shape,
  memberships: z.array(z.strictObject(person.shape.memberships.def.element.shape)),
});

export const accountRouter = router({
  viewSetUp: proc("account.viewSetUp")
    .output(z.strictObject(setUpStateOutput.shape))
    .query(({ ctx }) => viewSetUp(ctx)),

  setUp: proc("account.setUp")
    .input(setUpInput)
    .output(setUpOutput)
    .mutation(({ ctx, input }) => setUp(ctx, input)),

  /** A mutation although it only reads: the secret must not stand in an address. */
  readLink: proc("account.readLink")
    .input(readLinkInput)
    .output(z.strictObject(readLinkOutput.shape))
    .mutation(({ ctx, input }) => readLink(ctx, input)),

  acceptLink: proc("account.acceptLink")
    .input(acceptLinkInput)
    .output(z.strictObject(acceptLinkOutput.shape))
    .mutation(({ ctx, input }) => acceptLink(ctx, input)),

  people: proc("account.people")
    .output(z.strictObject({ people: z.array(strictPerson) }))
    .query(({ ctx }) => listPeople(ctx)),

  issueLink: proc("account.issueLink")
    .input(issueLinkInput)
    .output(z.strictObject(issuedLink.shape))
    .mutation(({ ctx, input }) => issueLink(ctx, input)),

  setPersonStatus: proc("account.setPersonStatus")
    .input(setPersonStatusInput)
    .output(z.strictObject(setPersonStatusOutput.shape))
    .mutation(({ ctx, input }) => setPersonStatus(ctx, input)),
});
