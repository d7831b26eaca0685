import { expect, it } from 'vitest';
import { printable } from './printable';

it.each([
  ['㙍水镇·𬇕江乡 “<&>” 😀', '㙍水镇·𬇕江乡 “<&>” 😀'],
  ['a\u0000\u0007\u000b\u001f\u007f\u0085\ufdd0\ufffe\uffffb', 'ab'],
  ['a\t\r\nb\u2028c', 'a b c'],
  ['\ud800', '\ufffd'],
  ['a\udc00\udc00\udc00b', 'a\ufffd\ufffd\ufffdb'],
  ['\ud83d\ud83d\ude00', '\ufffd😀'],
])('%j prints as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});
