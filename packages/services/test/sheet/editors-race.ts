import { expect } from "vitest";
import { exportChain } from "../../src/index.ts";
import { makeDemoWorld, observed } from "../demo-world.ts";
import { raceEditors } from "./racing-editors.ts";

/** Exactly one winner per version, everyone else told what stands, nothing lost, the chain without a gap. */
export async function expectOneWinnerPerVersion(editors: number, rounds: number): Promise<void> {
  const world = await makeDemoWorld();
  try {
    const people = [await world.person("wangcheng-evaluator"), await world.person("wangcheng-lead")];
    const results = await raceEditors(world, people, editors, rounds);
    for (const { base, winners, losers } of results) {
      expect(winners).toHaveLength(1);
      const [winner] = winners;
      expect(winner?.version).toBe(base + 1);
      expect(losers).toHaveLength(editors - 1);
      for (const loser of losers) {
        expect(loser).toMatchObject({
          code: "conflict",
          conflict: { current: observed(winner!.value), revision: { version: base + 1 } },
        });
      }
    }
    const saved = (await world.auditLog()).filter(({ action }) => action === "fact.save");
    expect(saved.map(({ after }) => (after as { value: string }).value)).toEqual(
      results.map(({ winners }) => winners[0]?.value),
    );
    expect(saved.map(({ objectVersion }) => objectVersion)).toEqual(results.map(({ base }) => base + 1));
    const lines = [];
    for await (const line of exportChain(world.services.db, "430112")) lines.push(JSON.parse(line));
    expect(lines.slice(1).map(({ seq }) => seq)).toEqual(saved.map((_, index) => index + 1));
  } finally {
    await world.close();
  }
}
