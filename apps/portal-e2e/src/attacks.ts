/** One request that no page of ours would send, and the answers that refuse it. */
export interface Attack {
  readonly called: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Calls of the procedure in one request. */
  readonly calls?: number;
  readonly refusedWith: readonly number[];
  /** Part of the reason that 审计管理员 reads. */
  readonly leaves: string;
}

const JSON_TYPE = "application/json";
const FOREIGN = "https://example.test";
const STRANGER = "不是从本系统的页面发出的；可能是其他网页借用了本人的登录状态";
const DEEP = 10_000;
const LARGE = new Uint8Array(50 * 1024 * 1024).fill(32);

/** Every way into a procedure from outside, for a person who is signed in at `origin`. */
export function attacksFrom(origin: string): readonly Attack[] {
  const ours = { origin, "content-type": JSON_TYPE };
  const forms = ["multipart/form-data; boundary=x", "text/plain", "application/x-www-form-urlencoded"];
  return [
    ...forms.flatMap((type): Attack[] => [
      { ...form(type, FOREIGN), called: `a foreign page's ${type}`, refusedWith: [403], leaves: STRANGER },
      { ...form(type, origin), called: `our own ${type}`, refusedWith: [415], leaves: "格式" },
    ]),
    {
      called: "foreign JSON",
      headers: { ...ours, origin: FOREIGN },
      body: "{}",
      refusedWith: [403],
      leaves: STRANGER,
    },
    {
      called: "JSON from nowhere",
      headers: { "content-type": JSON_TYPE },
      body: "{}",
      refusedWith: [403],
      leaves: STRANGER,
    },
    {
      called: "500 calls",
      headers: ours,
      body: "{}",
      calls: 500,
      // By the number of its calls; of a procedure with a long name before, by its address.
      refusedWith: [400, 414, 431],
      leaves: "事项过多",
    },
    {
      called: "JSON 10,000 deep",
      headers: ours,
      body: `{"json":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}`,
      refusedWith: [400],
      leaves: "嵌套过深",
    },
    { called: "50 MB", headers: ours, body: LARGE, refusedWith: [413], leaves: "超过长度上限" },
  ];
}

function form(type: string, origin: string): Pick<Attack, "headers" | "body"> {
  const body = type.startsWith("multipart")
    ? '--x\r\ncontent-disposition: form-data; name="json"\r\n\r\n{}\r\n--x--\r\n'
    : "json={}";
  return { headers: { origin, "content-type": type }, body };
}

/** Sends it; 413 also where the server hung up before all of a body it refuses by its length was sent. */
export async function statusOf(
  attack: Attack,
  origin: string,
  procedure: string,
  cookie: string,
): Promise<number> {
  const names = Array.from({ length: attack.calls ?? 1 }, () => procedure).join(",");
  const batch = attack.calls === undefined ? "" : "?batch=1";
  try {
    const { status, body } = await fetch(`${origin}/api/trpc/${names}${batch}`, {
      method: "POST",
      headers: { ...attack.headers, cookie },
      body: attack.body,
    });
    await body?.cancel();
    return status;
  } catch (failure) {
    if (attack.body === LARGE) return 413;
    throw failure;
  }
}
