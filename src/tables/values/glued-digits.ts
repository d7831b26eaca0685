/** More ways than this are not worth listing, and the search stays short. */
const mostWays = 20;

/**
 * Every way to cut a run of digits into `count` numbers without leading zeros, the last of them the sum of
 * the others. Stops at 20 ways.
 */
export function cutDigits(digits: string, count: number): string[][] {
  const ways: string[][] = [];
  let steps = 0;
  const cut = (at: number, parts: readonly string[], sum: number): void => {
    steps += 1;
    if (ways.length >= mostWays || steps > 50_000) return;
    const left = count - parts.length;
    const rest = digits.length - at;
    if (rest < left) return;
    if (left === 1) {
      const last = digits.slice(at);
      if (last.length > 1 && last.startsWith('0')) return;
      if (Number(last) === sum) ways.push([...parts, last]);
      return;
    }
    const longest = digits[at] === '0' ? 1 : rest - left + 1;
    for (let length = 1; length <= longest; length += 1) {
      const part = digits.slice(at, at + length);
      cut(at + length, [...parts, part], sum + Number(part));
    }
  };
  if (/^\d{1,40}$/.test(digits)) cut(0, [], 0);
  return ways;
}
