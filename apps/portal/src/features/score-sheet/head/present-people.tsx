import type { Person } from "../state/sheet-state.ts";

const SHOWN = 3;

/** Who else has this sheet open. */
export function PresentPeople({ people }: { people: readonly Person[] }) {
  const names = [...new Set(people.map(({ name }) => name))];
  if (names.length === 0) return null;
  const more = names.length - SHOWN;
  return (
    <span className="text-sm text-ink-2" data-present>
      同在：{names.slice(0, SHOWN).join("、")}
      {more > 0 ? `等${names.length}人` : ""}
    </span>
  );
}
