import { gzipSync } from "node:zlib";

/** Bytes that a text takes on the wire. */
export const gzipSize = (text) => gzipSync(text).length;

export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
