import { isOneLine } from "../plain-text.ts";
import { adminDuties, type SetUpField, type SetUpInput, type SetUpProblem } from "./set-up.ts";

const accountForm = /^[a-z0-9][a-z0-9._-]{1,63}$/;
const accountLabels = {
  managerAccount: "绩效科负责人",
  systemAccount: "系统管理员",
  securityAccount: "安全管理员",
  auditAccount: "审计管理员",
} as const;
type AccountField = keyof typeof accountLabels;

/** Everything that is wrong with the form but whether the code is right, in the order of its fields. */
export function setUpProblems(input: SetUpInput): SetUpProblem[] {
  const problems: SetUpProblem[] = [];
  const refuse = (field: SetUpField, message: string) => problems.push({ field, message });

  if (input.code === "") refuse("code", "请填写初始化代码，它显示在启动平台的控制台上。");
  if (!/^[1-9]\d{5}$/.test(input.regionCode)) {
    refuse("regionCode", "行政区划代码为6位数字，首位不为0，例如430112。");
  }
  refuseName("regionName", input.regionName, "行政区划名称", refuse);
  refuseName("bureauName", input.bureauName, "财政局名称", refuse);
  refuseName("managerName", input.managerName, "姓名或职务", refuse);
  const fields = accountFields(input);
  for (const [index, field] of fields.entries()) {
    const message = accountProblem(input, field, fields.slice(0, index));
    if (message !== null) refuse(field, message);
  }
  return problems;
}

/** The accounts that a profile asks for, in the order of the form. */
function accountFields({ profile }: SetUpInput): AccountField[] {
  return ["managerAccount", ...(Object.keys(adminDuties[profile]) as AccountField[])];
}

function refuseName(
  field: SetUpField,
  value: string,
  label: string,
  refuse: (field: SetUpField, message: string) => void,
): void {
  if (value.length < 2 || value.length > 100) refuse(field, `请填写${label}，2至100个字。`);
  else if (!isOneLine(value)) refuse(field, `${label}含有换行或不可见的控制字符，请删去后重新填写。`);
}

function accountProblem(
  input: SetUpInput,
  field: AccountField,
  before: readonly AccountField[],
): string | null {
  const account = input[field];
  if (account === "") return `请填写${accountLabels[field]}的账号。`;
  if (!accountForm.test(account)) {
    return "账号为2至64位小写字母、数字、点、横线或下划线，以字母或数字开头，例如wangcheng-audit。";
  }
  const same = before.find((other) => input[other] === account);
  if (same === undefined) return null;
  return field === "auditAccount"
    ? `审计管理员必须另有其人，不能与${accountLabels[same]}用同一个账号。`
    : `不能与${accountLabels[same]}用同一个账号，请另写一个。`;
}
