/** Nothing that is sent here is longer, in bytes; each door has its own limit at or below it. */
export const BODY_LIMIT = 1024 * 1024;

/** How much of a body of unknown length is taken in, in bytes: enough to see that the limit was passed. */
export const BODY_ROOM = BODY_LIMIT + 64 * 1024;
