/** Set by `proxy.ts` on the way in; whatever a browser sends under these names is overwritten there. */
export const nonceHeader = "x-hengji-nonce";
export const pathHeader = "x-hengji-path";
