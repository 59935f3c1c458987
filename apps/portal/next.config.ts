import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { BODY_ROOM } from "./src/security/body-limit.ts";
import { fileContentPolicy, standingHeaders } from "./src/security/response-headers.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

export default {
  output: "standalone",
  outputFileTracingRoot: repository,
  // Images are served as they are: the optimiser's native library stays out of the server.
  outputFileTracingExcludes: {
    "*": ["../../node_modules/.pnpm/sharp@*/**", "../../node_modules/.pnpm/@img+*/**"],
    "next-server": ["../../node_modules/.pnpm/sharp@*/**", "../../node_modules/.pnpm/@img+*/**"],
  },
  turbopack: { root: repository },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // What is held in memory of a body while the proxy runs: past our own limit, so that the door sees it was passed.
  experimental: { proxyClientMaxBodySize: BODY_ROOM },
  headers: async () => [
    { source: "/:path*", headers: Object.entries(standingHeaders).map(([key, value]) => ({ key, value })) },
    {
      source: "/_next/static/:path*",
      headers: [{ key: "Content-Security-Policy", value: fileContentPolicy }],
    },
  ],
} satisfies NextConfig;
