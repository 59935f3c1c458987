import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { OperatorProblem } from "@hengji/db/server";

/** A portal whose start was killed lets go of its port by itself, shortly after. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 200;

/** Resolves when nobody listens on the port; fails with an OperatorProblem when somebody stays on it. */
export async function freePort(host: string, port: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const code = await tryListen(host, port);
    if (code === undefined) return;
    if (code !== "EADDRINUSE") throw refusal(code, host, port);
    if (performance.now() > deadline) throw refusal(code, host, port);
    await delay(PAUSE_MS);
  }
}

function refusal(code: string, host: string, port: number): OperatorProblem {
  switch (code) {
    case "EADDRINUSE":
      return new OperatorProblem(
        "portTaken",
        `端口 ${port} 已被其他程序占用（可用 ss -ltnp 查看是谁）。请停止该程序，或换一个端口启动，例如 PORT=${port === 65_535 ? 3000 : port + 1} npm start。`,
      );
    case "EACCES":
      return new OperatorProblem(
        "portTaken",
        `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如 PORT=3000 npm start。`,
      );
    default:
      return new OperatorProblem(
        "badSetting",
        `不能在 ${host}:${port} 上监听（${code}）。请检查 HOST 是否为本机的地址，例如 HOST=127.0.0.1。`,
      );
  }
}

function tryListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}
