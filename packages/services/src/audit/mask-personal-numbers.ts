import type { AuditTrace } from "./trace.ts";

/** 居民身份证号码: its day of birth must be possible, so that a long amount is not taken for one. */
const IDENTITY = /(?<!\d)(\d{6})((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})([\dXx])(?!\d)/g;
const BANK_CARD = /(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)/g;
/** 手机号码; eleven digits that go on as an amount are none. */
const MOBILE = /(?<![\d.])(1[3-9]\d)([ -]?)(\d{4})\2(\d{4})(?!\d|\.\d|\s*[万亿]?元)/g;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** One in some thousand ids has digits that could be a card's. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The text with identity, bank card and mobile numbers shown by their first and last digits only. */
export function maskPersonalNumbers(text: string): string {
  return text
    .replace(IDENTITY, "$1***********$3")
    .replace(BANK_CARD, (found) => {
      const digits = found.replaceAll(/\D/g, "");
      return passesLuhn(digits) ? `${digits.slice(0, 4)}********${digits.slice(-4)}` : found;
    })
    .replace(MOBILE, "$1****$4");
}

/**
 * A trace fit for the log. Only `value` may be a bare number of any length, which comes from a typed field, or an id,
 * which must still name what it named.
 */
export function maskTrace(trace: AuditTrace): AuditTrace {
  const { label, text, reason, value } = trace;
  return {
    ...trace,
    label: maskPersonalNumbers(label),
    text: maskPersonalNumbers(text),
    ...(reason === undefined ? {} : { reason: maskPersonalNumbers(reason) }),
    ...(typeof value === "string" && !isExact(value) ? { value: maskPersonalNumbers(value) } : {}),
  };
}

const isExact = (value: string) => DECIMAL.test(value) || UUID.test(value);

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
