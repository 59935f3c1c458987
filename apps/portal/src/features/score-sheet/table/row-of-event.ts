const ownAction = "a, button, input, select, textarea, summary, label, [contenteditable], [data-own-action]";

/** The place does something by itself when it is pressed. */
export const hasOwnAction = (at: Element): boolean => at.closest(ownAction) !== null;

/** The row whose explanation a click or Enter asks for; null where the place has an action of its own. */
export function rowOfEvent(target: EventTarget | null): string | null {
  if (!(target instanceof Element) || hasOwnAction(target)) return null;
  const cell = target.closest("[data-opens], td");
  return cell?.closest<HTMLElement>("tr[data-code]")?.dataset.code ?? null;
}
