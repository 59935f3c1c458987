/** One drawing on a field of 16 units, strokes of 1.4. */
export type Drawing = { readonly path: string };

/**
 * Our own set, drawn for 14 to 18 px beside a word. A name says what is drawn or meant in an interface, never a
 * term of the business.
 */
export const drawings = {
  calendar: { path: "M2.5 3.5h11v10h-11zM2.5 6.5h11M6 6.5v7M9.8 6.5v7M2.5 10h11" },
  ruler: { path: "M1.5 5.5h13v5h-13zM4.5 5.5v2.2M7 5.5v3M9.5 5.5v2.2M12 5.5v3" },
  plus: { path: "M8 3.5v9M3.5 8h9" },
  people: {
    path: "M8.2 5a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM2 13c0-2.4 1.6-3.8 4-3.8s4 1.4 4 3.8M10.5 7.2a2 2 0 1 0 0-4M11.5 9.4c1.6.4 2.5 1.6 2.5 3.6",
  },
  chain: {
    path: "M7 5.2 8.6 3.6a2.7 2.7 0 0 1 3.8 3.8L10.2 9.6a2.7 2.7 0 0 1-3.8 0M9 10.8l-1.6 1.6a2.7 2.7 0 0 1-3.8-3.8l2.2-2.2a2.7 2.7 0 0 1 3.8 0",
  },
  down: { path: "m4 6 4 4 4-4" },
  up: { path: "m4 10 4-4 4 4" },
  left: { path: "m10 4-4 4 4 4" },
  right: { path: "m6 4 4 4-4 4" },
  find: { path: "M11.3 7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0zm-1 3.3 3.2 3.2" },
  close: { path: "m4 4 8 8M12 4l-8 8" },
  warning: { path: "M8 2.5 14 13H2zM8 6.5v3M8 11.2v.2" },
  print: { path: "M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z" },
  theme: {
    path: "M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM8 2.5v11M8 5l2.3-2.2M8 8.2l4.4-4.1M8 11.4l5.2-4.9M9.6 13l3.7-3.6",
  },
} as const satisfies Record<string, Drawing>;

export type IconName = keyof typeof drawings;
