/**
 * With every call a page says under whose account it was opened. A browser has one session for all its pages: when
 * another person signs in on it, a page that is still open would act in that person's name.
 */
export const pageAccount = {
  /** Of the page, where its calls find the account. */
  meta: "hengji-account",
  /** Of the request. */
  header: "x-hengji-account",
} as const;
