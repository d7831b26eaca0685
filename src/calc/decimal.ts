/** Exact sum of decimal texts as `readFigure` prints them: -12, 3, 779.508355. '0' of none. */
export function addDecimals(texts: readonly string[]): string {
  const places = Math.max(0, ...texts.map((text) => fraction(text).length));
  const total = texts.reduce((sum, text) => sum + scaled(text, places), 0n);
  return printed(total, places);
}

const fraction = (text: string): string => text.split('.')[1] ?? '';

/** 12.5 at three places → 12500n. Throws on what is no decimal: a sum must not guess. */
function scaled(text: string, places: number): bigint {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(text)) throw new Error(`no decimal: ${text}`);
  const digits =
    text.replace(/^\+/, '').replace('.', '') + '0'.repeat(places - fraction(text).length);
  return BigInt(digits);
}

/** As many decimals as the longest addend had, so that 0.50 + 0.50 is 1.00 as somebody would write it. */
function printed(total: bigint, places: number): string {
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = total < 0n ? '-' : '';
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}
