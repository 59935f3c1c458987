import * as z from "zod/mini";

/** A decimal string in the unit the source prints, for example "92.5". */
export const decimal = z.string().check(z.regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/));
