/** The part of a Node response that next-auth writes to, collected into a web Response. */
export class CollectedResponse {
  readonly #headers = new Map<string, string | readonly string[]>();
  #status = 200;
  #body: string | null = null;

  status(status: number): this {
    this.#status = status;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  json(body: unknown): void {
    this.setHeader("Content-Type", "application/json");
    this.#body = JSON.stringify(body);
  }

  send(body: unknown): void {
    if (typeof body === "object" && body !== null) this.json(body);
    else this.#body = typeof body === "string" ? body : null;
  }

  end(): void {}

  toResponse(): Response {
    const headers = new Headers();
    for (const [name, value] of this.#headers) {
      for (const each of [value].flat()) headers.append(name, each);
    }
    headers.set("Cache-Control", "no-store");
    return new Response(this.#body, { status: this.#status, headers });
  }
}
