/**
 * The content policy of every answer. Only scripts and style elements with this request's nonce run; inline style
 * attributes are allowed because server-rendered pages and floating layers position by them.
 */
export function contentPolicy(nonce: string, { development = false } = {}): string {
  return Object.entries({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src-elem": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "form-action": "'self'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/** 128 random bits, new for each request. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
