const CODES = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/;
/** What the driver says without a code. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * Whether the database was not there, or went away in the middle, as it does when it is started again. Nothing was
 * decided then, or nobody knows: the same request may be sent once more.
 */
export function isDatabaseLost(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = "", syscall } = cause as NodeJS.ErrnoException;
    // Its socket is a file.
    const noSocket = code === "ENOENT" && syscall === "connect";
    if (noSocket || CODES.test(code) || WORDS.test(cause.message)) return true;
  }
  return false;
}
