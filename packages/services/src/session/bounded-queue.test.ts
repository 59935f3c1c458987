import { expect, test } from "vitest";
import { boundedQueue, QueueFull } from "./bounded-queue.ts";

function controlled() {
  const finish: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const task = async () => {
    most = Math.max(most, (running += 1));
    await new Promise<void>((resolve) => finish.push(resolve));
    running -= 1;
    return "done";
  };
  return { task, finish, most: () => most };
}

test("no more than two run at once and the rest wait in order", async () => {
  const run = boundedQueue({ running: 2, waiting: 32 });
  const { task, finish, most } = controlled();
  const all = Array.from({ length: 10 }, () => run(task));
  for (let done = 0; done < 10; done += 1) {
    await expect.poll(() => finish.length).toBeGreaterThan(done);
    finish[done]?.();
  }
  await expect(Promise.all(all)).resolves.toHaveLength(10);
  expect(most()).toBe(2);
});

test("the one that finds the queue full is refused and nothing of it begins", async () => {
  const run = boundedQueue({ running: 1, waiting: 1 });
  const { task, finish, most } = controlled();
  const first = run(task);
  const second = run(task);
  await expect(run(task)).rejects.toBeInstanceOf(QueueFull);
  finish[0]?.();
  await first;
  await expect.poll(() => finish.length).toBe(2);
  finish[1]?.();
  await second;
  expect(most()).toBe(1);
});

test("a task that fails gives its place back", async () => {
  const run = boundedQueue({ running: 1, waiting: 0 });
  await expect(run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(run(async () => "next")).resolves.toBe("next");
});
