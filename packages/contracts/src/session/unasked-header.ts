/**
 * Says of a read that the page makes it by itself, because somebody else changed something. It does not count as use
 * of the session: a desk that was left is signed out although its colleagues go on working.
 */
export const unaskedHeader = "x-hengji-unasked";
