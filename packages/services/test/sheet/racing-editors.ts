import type { ServiceError } from "../../src/error.ts";
import { type Actor, saveFact } from "../../src/index.ts";
import { type DemoWorld, observed } from "../demo-world.ts";

/**
 * So many editors save one fact from the same version, so many times over. Returns for each round who won, and what
 * the others were told stands.
 */
export async function raceEditors(
  world: DemoWorld,
  people: readonly Actor[],
  editors: number,
  rounds: number,
) {
  const results = [];
  let version = 1;
  for (let round = 0; round < rounds; round++) {
    const attempts = Array.from({ length: editors }, (_, editor) => {
      const value = `${50 + (round % 40)}.${100 + editor}`;
      const actor = people[editor % people.length]!;
      const input = { ...world.change(version), key: "satisfaction", observation: observed(value) };
      return saveFact(world.as(actor), input).then(
        ({ revision }) => ({ won: true as const, value, version: revision.version }),
        ({ code, conflict }: ServiceError) => ({ won: false as const, code, conflict }),
      );
    });
    const settled = await Promise.all(attempts);
    results.push({
      base: version,
      winners: settled.filter((result) => result.won),
      losers: settled.filter((result) => !result.won),
    });
    version += 1;
  }
  return results;
}
