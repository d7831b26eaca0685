// Written here rather than taken from nzh: reading (not writing) integers is twenty lines, and a
// reader that also accepts ６, 1,234 and 1 234万 would have to wrap the library anyway.
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十二 → 12, 二〇二三 → 2023, 一百零五 → 105, 三万 → 30000; null for anything else. */
function readHan(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of text) {
    const value = digits[char];
    const unit = units[char];
    if (value !== undefined) {
      digit = digit === null || /[十百千]/.test(text) ? value : digit * 10 + value;
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (char === '万' || char === '亿') {
      total = (total + section + (digit ?? 0)) * (char === '万' ? 10_000 : 100_000_000);
      section = 0;
      digit = null;
    } else return null;
  }
  return text === '' ? null : total + section + (digit ?? 0);
}

/** 6, ６, 1,234, 779.5, 六, 十二, 3.2万; null for what is no number. */
export function readNumeral(text: string): number | null {
  const plain = text
    .replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[,\s]/g, '');
  const arabic = /^(\d+(?:\.\d+)?)(万|亿)?$/.exec(plain);
  if (!arabic) return readHan(plain);
  const scale = arabic[2] === '万' ? 10_000 : arabic[2] === '亿' ? 100_000_000 : 1;
  return Number(arabic[1]) * scale;
}
