/** Said on every answer, hashed files included; `next.config.ts` sets them where no page code runs. */
export const standingHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
    "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()",
};

/** Two years; only said where the browser came by https. */
export const strictTransport = "max-age=63072000; includeSubDomains";

/** Nothing a person saw stays in a cache of the machine or on the way. */
export const noStore = "private, no-store";

/** For hashed files, and for the answer that one is not there: nothing in it is to run by itself. */
export const fileContentPolicy = "default-src 'none'; frame-ancestors 'none'";
