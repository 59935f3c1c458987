import pg from "pg";
import { OperatorProblem } from "../server/operator-problem.ts";

/** Fails with an OperatorProblem on a connection URL that the client cannot read, or one of its files. */
export function checkDatabaseUrl(databaseUrl: string): void {
  // What follows a bare # is no part of a URL: a password with one would be cut off and half of it be a host.
  if (databaseUrl.includes("#")) throw badDatabaseUrl();
  try {
    readAsClient(databaseUrl);
  } catch (error) {
    const { syscall, path } = error as NodeJS.ErrnoException;
    throw syscall === undefined || path === undefined ? badDatabaseUrl(error) : unreadableFile(path, error);
  }
}

/** The client reads the URL and the files it names when it is made, and connects later. */
const readAsClient = (connectionString: string) => new pg.Client({ connectionString });

/** Never repeats the URL, which holds a password. */
export function badDatabaseUrl(cause?: unknown): OperatorProblem {
  return new OperatorProblem(
    "badSetting",
    "DATABASE_URL 的写法不对。应为 postgresql://用户:密码@主机:5432/数据库名，端口不大于 65535，密码中的特殊字符须用百分号编码（例如 # 写成 %23）。",
    cause,
  );
}

function unreadableFile(file: string, error: unknown): OperatorProblem {
  return new OperatorProblem(
    "badSetting",
    `DATABASE_URL 的写法不对：其中的证书文件 ${file} 无法读取（${(error as NodeJS.ErrnoException).code}）。请改正路径或该文件的权限。`,
    error,
  );
}
