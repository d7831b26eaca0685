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

/** 十二 → 12, 二〇二三 → 2023, 一百零五 → 105, 三万五千 → 35000; null for anything else. */
function readHan(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text) {
    const value = digits[char];
    const unit = units[char];
    if (value !== undefined) {
      digit = digit * 10 + value;
    } else if (unit !== undefined) {
      section += Math.max(digit, 1) * unit;
      digit = 0;
    } else if (char === '万') {
      total = (section + digit) * 10_000;
      section = 0;
      digit = 0;
    } else return null;
  }
  return text === '' ? null : total + section + digit;
}

/** 6, ６, 1,234, 779.5, 六, 十二, 3.2万; null for what is no number. 亿 is only read as a unit, 亿元. */
export function readNumeral(text: string): number | null {
  const plain = text
    .replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[,\s]/g, '');
  const arabic = /^(\d+(?:\.\d+)?)(万)?$/.exec(plain);
  if (!arabic) return readHan(plain);
  return Number(arabic[1]) * (arabic[2] === '万' ? 10_000 : 1);
}
