/** Gone or starting; no room, memory or connection left; a lock that was not let go of in time, or waited for in a circle. */
const CODES = /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|53\w{3}|55P03|40P01)$/;
/** What the driver says without a code. */
const WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * Whether the database was lost to a request: not there, gone in the middle, as it is when it is started again, or busy
 * elsewhere. Nothing was decided then, or nobody knows: the same request may be sent once more.
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
