import type { Followed, NoticeListener, NoticeOf } from "@hengji/services";

/** Who else has the same thing open, as it is told to the page. */
export interface Onlookers {
  readonly people: readonly object[];
}

export interface EventSource<Kind extends Followed, Seen extends Onlookers> {
  /** Whether the reader may still look and who else is there; null once they may not. */
  readonly look: () => Promise<Seen | null>;
  /** What the page is told of a change; null where it is not this reader's to hear. */
  readonly tell: (notice: Extract<NoticeOf[Kind], { type: "changed" }>, seen: Seen) => object | null;
  readonly leave: () => Promise<void>;
  readonly report: (problem: unknown) => void;
  readonly heartbeatMs: number;
}

/** A reader that does not keep up is cut off; the page comes back and reads anew. */
const MOST_UNREAD = 64;
const encoder = new TextEncoder();

/**
 * One page's event stream. Before anything is told the right to hear it is looked up again; notices that arrive
 * meanwhile are told together.
 */
export class EventStream<Kind extends Followed, Seen extends Onlookers> implements NoticeListener<Kind> {
  readonly #source: EventSource<Kind, Seen>;
  readonly #pending: Extract<NoticeOf[Kind], { type: "changed" }>[] = [];
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #heartbeat: NodeJS.Timeout | null = null;
  #unsubscribe: () => void = () => undefined;
  #lookDue = false;
  #busy = false;
  #closed = false;
  #told = "";

  constructor(source: EventSource<Kind, Seen>) {
    this.#source = source;
  }

  /** The stream, from the moment notices arrive; it ends with the request, the session or the right to read. */
  async open(
    seen: Seen,
    subscribed: Promise<() => void>,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    try {
      this.#unsubscribe = await subscribed;
    } catch (error) {
      this.#close();
      throw error;
    }
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => void (this.#controller = controller),
      cancel: () => this.#close(),
    });
    // Pages that lost one connection come back at different moments.
    this.#write(`retry: ${1000 + Math.floor(Math.random() * 2000)}\n\n`);
    this.#present(seen);
    this.#heartbeat = setInterval(() => this.#beat(), this.#source.heartbeatMs);
    signal.addEventListener("abort", () => this.#close(), { once: true });
    if (signal.aborted) this.#close();
    void this.#drain();
    return stream;
  }

  hear(notice: NoticeOf[Kind]): void {
    if (isChange(notice)) this.#pending.push(notice);
    else this.#lookDue = true;
    if (this.#controller) void this.#drain();
  }

  lost(): void {
    this.#close();
  }

  #beat(): void {
    this.#write(": \n\n");
    this.#lookDue = true;
    void this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (!this.#closed && (this.#lookDue || this.#pending.length > 0)) {
        this.#lookDue = false;
        const notices = this.#pending.splice(0);
        const seen = await this.#source.look();
        if (seen === null) {
          this.#send({ type: "ended" });
          this.#close();
          return;
        }
        for (const notice of notices) {
          const told = this.#source.tell(notice, seen);
          if (told) this.#send(told);
        }
        this.#present(seen);
      }
    } catch (problem) {
      this.#source.report(problem);
      this.#close();
    } finally {
      this.#busy = false;
      // A look marks the page as present: whoever goes away during one leaves after it.
      if (this.#closed) this.#leave();
    }
  }

  #present({ people }: Onlookers): void {
    const told = JSON.stringify(people);
    if (told === this.#told) return;
    this.#told = told;
    this.#send({ type: "present", people });
  }

  #send(event: object): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  #write(text: string): void {
    if (this.#closed || this.#controller === null) return;
    this.#controller.enqueue(encoder.encode(text));
    if ((this.#controller.desiredSize ?? 0) < -MOST_UNREAD) this.#close();
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#heartbeat) clearInterval(this.#heartbeat);
    this.#unsubscribe();
    try {
      this.#controller?.close();
    } catch {
      // Cancelled by the reader: already closed.
    }
    if (!this.#busy) this.#leave();
  }

  #leave(): void {
    this.#source.leave().catch(this.#source.report);
  }
}

const isChange = <Notice extends NoticeOf[Followed]>(
  notice: Notice,
): notice is Extract<Notice, { type: "changed" }> => notice.type === "changed";
