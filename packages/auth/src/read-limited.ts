/**
 * The body as text, or null as soon as it is longer than `limit` bytes, unread where it says so itself; nothing beyond
 * is kept here. Who hands the request in must keep no more either: the portal bounds what its server takes in before
 * this is asked.
 */
export async function readLimited(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get("content-length")) > limit) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
