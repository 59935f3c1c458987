/** Order of two decimal strings as numbers, exactly: negative when `a` is less. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(fraction(a).length, fraction(b).length);
  const difference = scaled(a, places) - scaled(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function fraction(decimal: string): string {
  return decimal.split(".")[1] ?? "";
}

function scaled(decimal: string, places: number): bigint {
  const [whole = "0"] = decimal.split(".");
  return BigInt(whole + fraction(decimal).padEnd(places, "0"));
}
