import { expect } from "vitest";

/** A page that follows an event stream, with what it was told so far. */
export interface EventPage<Event> {
  readonly events: Event[];
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream with what `ask` answers and reads it until it ends or the page is closed. */
export async function openPage<Event>(
  ask: (signal: AbortSignal) => Promise<Response>,
): Promise<EventPage<Event>> {
  const leaving = new AbortController();
  const response = await ask(leaving.signal);
  expect(response.status).toBe(200);
  const events: Event[] = [];
  const ended = (async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) {
        if (part.startsWith("data: ")) events.push(JSON.parse(part.slice(6)) as Event);
      }
    }
  })();
  return { events, ended, close: () => leaving.abort() };
}
