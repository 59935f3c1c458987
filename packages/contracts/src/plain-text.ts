import * as z from "zod/mini";

/** No control characters but tab and line ends, and no halves of surrogate pairs: neither can be stored nor printed. */
const printable = z.regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, "含有不可见的控制字符，请删去");

/** Text of one line, such as a name or what is searched for. */
export const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

/** What a person writes, blanks around it removed. */
export const plainText = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), printable);

/** The same where nothing may be written at all, exactly as it was typed. */
export const freeText = (longest: number) => z.string().check(z.maxLength(longest), printable);
