/** The process answers. It asks nothing of the database, so a slow database does not restart the portal. */
export function GET(): Response {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
