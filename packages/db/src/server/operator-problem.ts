/** Why something could not start, for the person at the terminal: where, what and how to mend it, in one line. */
export class OperatorProblem extends Error {
  override readonly name = "OperatorProblem";
  readonly code: OperatorProblemCode;

  constructor(code: OperatorProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

export type OperatorProblemCode =
  | "badSetting"
  | "demoOnNetwork"
  | "diskFull"
  | "foreignFolder"
  | "newerData"
  | "noPermission"
  | "notAFolder"
  | "notBuilt"
  | "portalFailed"
  | "portTaken"
  | "serverFailed"
  | "serverTooOld"
  | "migrationChanged"
  | "migrationFailed"
  | "newerDatabase"
  | "unreachable"
  | "unsupportedPlatform";

const DISK_FULL = {
  codes: ["ENOSPC", "EDQUOT", "53100"],
  text: /No space left on device|Disk quota exceeded/,
};
// PostgreSQL's own refusals begin in lower case; this is the operating system's wording.
const NO_PERMISSION = {
  codes: ["EACCES", "EPERM", "EROFS"],
  text: /Permission denied|Read-only file system/,
};
const NOT_A_FOLDER = { codes: ["ENOTDIR", "EEXIST", "ELOOP"], text: /Not a directory/ };
const TOO_LONG = { codes: ["ENAMETOOLONG"], text: /File name too long/ };

/** The problem behind a failed file operation or program, or undefined when it is none the operator can mend. */
export function problemFrom(error: unknown, place: string): OperatorProblem | undefined {
  if (error instanceof OperatorProblem) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const is = (cause: typeof DISK_FULL) => cause.codes.includes(code) || cause.text.test(text);
  if (is(DISK_FULL)) return diskFull(place, error);
  if (is(NO_PERMISSION)) {
    return new OperatorProblem(
      "noPermission",
      `没有权限读写：${place}。请改正该文件夹的所有者或权限，或用 DATA_DIR 指定另一文件夹。`,
      error,
    );
  }
  if (is(NOT_A_FOLDER)) {
    return new OperatorProblem("notAFolder", `不是文件夹：${place}。请用 DATA_DIR 指定一个文件夹。`, error);
  }
  if (is(TOO_LONG)) return tooLong(place, error);
  // A system folder such as /proc says of anything new in it that it does not exist.
  if (code === "ENOENT" && error instanceof Error && "syscall" in error && error.syscall === "mkdir") {
    return new OperatorProblem(
      "noPermission",
      `不能创建文件夹：${place}。它所在的位置不接受新文件夹，请用 DATA_DIR 指定另一文件夹。`,
      error,
    );
  }
  return undefined;
}

/** Shows the end of the name only: the whole may fill the screen. */
export function tooLong(place: string, cause?: unknown): OperatorProblem {
  return new OperatorProblem(
    "badSetting",
    `文件夹的路径太长（${Buffer.byteLength(place)} 字节）：…${place.slice(-40)}。请用 DATA_DIR 指定路径较短的文件夹。`,
    cause,
  );
}

export function diskFull(place: string, cause?: unknown): OperatorProblem {
  return new OperatorProblem(
    "diskFull",
    `磁盘空间不足：${place}。请清理磁盘，或用 DATA_DIR 指定另一处有空间的文件夹后重新启动。`,
    cause,
  );
}
