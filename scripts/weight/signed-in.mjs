/** Signs in and resolves to a reader of pages: `get(path)` is the text, or an Error that names path and status. */
export async function signedInGet(origin, credentials) {
  const cookies = new Map();
  const request = async (path, init = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, cookie, origin };
    const response = await fetch(new URL(path, origin), { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined) cookies.set(name, value);
    }
    return response;
  };
  const get = async (path) => {
    const response = await request(path);
    if (response.status !== 200) throw new Error(`${path} 应答 ${response.status}，应为 200。`);
    return response.text();
  };

  const { csrfToken } = JSON.parse(await get("/api/auth/csrf"));
  const body = new URLSearchParams({ ...credentials, csrfToken, json: "true" });
  const answer = await request("/api/auth/callback/credentials", { method: "POST", body });
  if (answer.status !== 200) throw new Error(`账号 ${credentials.account} 登录失败（${answer.status}）。`);
  return get;
}
