const CHUNK = 64 * 1024;

/** Lines as bytes, each with its end, taken from their source only as fast as they are read. */
export function lineStream(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const source = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        let text = "";
        while (text.length < CHUNK) {
          const { done, value } = await source.next();
          if (done) {
            if (text !== "") controller.enqueue(encoder.encode(text));
            return controller.close();
          }
          text += `${value}\n`;
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await source.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
