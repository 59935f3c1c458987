import { createServer } from "node:http";

// In the portal's place: answers what it was started with, dies when asked to, and drains slowly.
const {
  PORT = "",
  HOSTNAME,
  DATABASE_URL,
  APP_ORIGIN,
  NEXTAUTH_URL,
  NEXTAUTH_SECRET,
  NODE_ENV,
} = process.env;

const server = createServer((request, response) => {
  switch (request.url) {
    case "/crash":
      process.exit(3);
      break;
    case "/slow":
      setTimeout(() => response.end("done"), 1_000);
      break;
    default:
      response.end(
        JSON.stringify({
          pid: process.pid,
          DATABASE_URL,
          APP_ORIGIN,
          NEXTAUTH_URL,
          NEXTAUTH_SECRET,
          NODE_ENV,
          remote: request.headers["x-hengji-remote"],
        }),
      );
  }
});

server.listen(Number.parseInt(PORT, 10), HOSTNAME);
process.once("SIGTERM", () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
