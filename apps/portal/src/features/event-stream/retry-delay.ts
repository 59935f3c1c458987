/** Milliseconds to wait before the nth try again: 1 s doubling to 30 s. */
export const retryDelay = (failures: number): number => Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5));
