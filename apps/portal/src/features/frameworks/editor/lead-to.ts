import type { EditorBar } from "./editor-address.ts";

const LED_MS = 1_600;

/**
 * Leads to the place of a defect: opens what holds it, then shows the field itself. `indicator/B2-5/rule.losses[0]`
 * is a part of a row, `fact/overdue` a fact, `heading/…` and the rest belong to the settings.
 */
export function leadTo(
  place: string,
  { go }: EditorBar,
  rows: readonly { readonly code: string; readonly path: readonly string[] }[],
): void {
  const [kind, ...rest] = place.split("/");
  if (kind === "indicator") {
    const [row = "", path = ""] = rest;
    go({ view: "row", row });
    return showSoon(path);
  }
  if (kind === "fact") {
    go({ view: "facts" });
    return;
  }
  if (kind === "heading") {
    const row = rows.find(({ path }) => rest.every((step, index) => step === path[index]));
    if (row) go({ view: "row", row: row.code });
    return;
  }
  go({ view: "settings" });
}

/** The field with the longest path that the place begins with; it is there once the row is shown. */
function showSoon(path: string): void {
  let tries = 0;
  const look = () => {
    const found = path === "" ? null : fieldAt(path);
    if (found === null && path !== "" && tries < 10) {
      tries += 1;
      requestAnimationFrame(look);
      return;
    }
    if (found === null) return;
    found.scrollIntoView({ block: "center" });
    found.setAttribute("data-led", "");
    setTimeout(() => found.removeAttribute("data-led"), LED_MS);
    const field = found.matches("input, select, textarea")
      ? found
      : found.querySelector<HTMLElement>("input, select, textarea");
    field?.focus({ preventScroll: true });
  };
  requestAnimationFrame(look);
}

function fieldAt(path: string): HTMLElement | null {
  for (let at = path; at !== ""; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, "")) {
    const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
    if (found !== null) return found;
  }
  return null;
}
