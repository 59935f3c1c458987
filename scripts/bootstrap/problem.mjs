/** A reason to stop that the person at the terminal can mend; printed as one line. */
export class Problem extends Error {}

const DISK_FULL = [
  /\b(ENOSPC|EDQUOT)\b|No space left on device|Disk quota exceeded/i,
  (what) => `${what}时磁盘空间不足。请清理磁盘后重试。`,
];
// Codes, and the wording of pnpm, which has none: a word such as "network" also stands in the names of our own files.
const UNREACHABLE = [
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|UND_ERR_\w*TIMEOUT)\b|error sending request for url|(dns|tcp connect) error:/,
  (what) =>
    `${what}时无法连接软件源。请检查网络，或用 npm config set registry <地址> 指定可以访问的软件源后重试。`,
];
const NO_PERMISSION = [
  /\b(EACCES|EPERM|EROFS)\b|Permission denied|Read-only file system/i,
  (what) => `${what}时没有写入权限。请检查项目文件夹的所有者和权限后重试。`,
];

/**
 * The one line for a failed step, and the end of its output where no known cause explains it. Only a step that
 * `downloads` can fail for the network.
 */
export function explainFailure(what, output, { downloads = false } = {}) {
  const causes = [DISK_FULL, ...(downloads ? [UNREACHABLE] : []), NO_PERMISSION];
  const cause = causes.find(([pattern]) => pattern.test(output));
  if (cause) return cause[1](what);
  const tail = output.trimEnd().split("\n").slice(-20).join("\n");
  return `${tail}\n${what}失败，原因见以上输出。`;
}
