import { expect, test, vi } from "vitest";
import { periodically } from "./periodically.ts";

test("a round begins at once and again after the pause, never before the last one is over", async () => {
  let [under, most, rounds] = [0, 0, 0];
  const job = periodically(1, async () => {
    under += 1;
    rounds += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 5));
    under -= 1;
  });
  expect(rounds).toBe(1);
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(3));
  await job.stop();
  expect(most).toBe(1);
});

test("to stop waits for the round under way and for no pause", async () => {
  let finish = () => undefined as void;
  let rounds = 0;
  const job = periodically(3_600_000, async () => {
    rounds += 1;
    await new Promise<void>((resolve) => (finish = resolve));
  });
  let stopped = false;
  const stopping = job.stop().then(() => (stopped = true));
  await Promise.resolve();
  expect(stopped).toBe(false);
  finish();
  await stopping;
  expect(rounds).toBe(1);

  const pausing = periodically(3_600_000, async () => {
    rounds += 1;
  });
  await Promise.resolve();
  await pausing.stop();
  expect(rounds).toBe(2);
});
