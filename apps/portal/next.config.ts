import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { standingHeaders } from "./src/security/response-headers.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));

export default {
  output: "standalone",
  outputFileTracingRoot: repository,
  outputFileTracingExcludes: { "/*": ["**/sharp/**", "**/@img/**"] },
  turbopack: { root: repository },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    { source: "/:path*", headers: Object.entries(standingHeaders).map(([key, value]) => ({ key, value })) },
  ],
} satisfies NextConfig;
