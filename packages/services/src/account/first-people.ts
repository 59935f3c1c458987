import { adminDuties, roleLabels, type RoleCode, type SetUpInput } from "@hengji/contracts";

export interface FirstPerson {
  readonly at: "bureau" | "platform";
  readonly account: string;
  readonly name: string;
  readonly roles: readonly RoleCode[];
}

/** Who the set-up makes: the bureau's first manager and one person per platform duty or pair of duties. */
export function firstPeople(input: SetUpInput): FirstPerson[] {
  const manager: FirstPerson = {
    at: "bureau",
    account: input.managerAccount,
    name: input.managerName,
    roles: ["bureauManager"],
  };
  const duties = adminDuties[input.profile];
  const fields = Object.keys(duties) as (keyof typeof duties)[];
  const administrators = fields.map((field): FirstPerson => {
    const roles = duties[field] ?? [];
    return {
      at: "platform",
      account: input[field],
      name: roles.map((role) => roleLabels[role]).join("兼"),
      roles,
    };
  });
  return [manager, ...administrators];
}
