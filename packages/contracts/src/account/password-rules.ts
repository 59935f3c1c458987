/** What a password must not be made of; the account and the organisations of its owner come on top. */
const obviousWords = [
  "hengji",
  "caizheng",
  "jixiao",
  "zhengfu",
  "password",
  "passwd",
  "admin",
  "welcome",
  "qwerty",
  "asdfgh",
  "1qaz",
  "abc123",
  "iloveyou",
  "12345",
  "54321",
  "11111",
  "00000",
  "88888",
  "66666",
  "衡绩",
  "财政",
  "绩效",
  "密码",
];

export interface PasswordOwner {
  readonly account: string;
  readonly organisations: readonly string[];
}

export interface PasswordRule {
  readonly text: string;
  readonly met: boolean;
}

const longest = 200;

/**
 * The rules of profile 等保 for a new password, each with whether this one keeps it. Letters count without regard
 * to case where words are looked for.
 */
export function passwordRules(password: string, { account, organisations }: PasswordOwner): PasswordRule[] {
  const length = [...password].length;
  const folded = password.toLowerCase();
  const holds = (word: string) => word.length >= 2 && folded.includes(word.toLowerCase());
  const word = obviousWords.find(holds);
  return [
    { text: `至少10个字符${length > 0 ? `，现有${length}个` : ""}`, met: length >= 10 && length <= longest },
    { text: "大写字母、小写字母、数字、符号中至少3种", met: classesIn(password) >= 3 },
    { text: "不含账号和单位名称", met: length > 0 && ![account, ...organisations].some(holds) },
    {
      text: `不含常见词${word === undefined ? "，如password、12345" : `“${word}”`}`,
      met: length > 0 && word === undefined,
    },
  ];
}

/** What is missing, in one sentence; null for a password that may be set. */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  const unmet = passwordRules(password, owner).filter(({ met }) => !met);
  return unmet.length === 0 ? null : `密码还不符合要求：${unmet.map(({ text }) => text).join("；")}。`;
}

function classesIn(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(password))
    .length;
}
