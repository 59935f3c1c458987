/** Changes whenever the same framework and facts could give another score or derivation. */
export const ENGINE_VERSION = "3";
