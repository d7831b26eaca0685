import { expect, it } from 'vitest';
import { textOrProblem } from './text-of-file';

const gb18030 = [0x7b, 0x22, 0xd5, 0xfe, 0xb8, 0xae, 0x22, 0x7d];
it.each([
  ['saved as ANSI', Uint8Array.from(gb18030), { text: '{"政府"}' }],
  [
    'in UTF-16',
    new Uint8Array(Uint16Array.from('\ufeff{"政府"}', (c) => c.charCodeAt(0)).buffer),
    { text: '{"政府"}' },
  ],
  [
    'whose letters are lost',
    new TextEncoder().encode('{"a":"????????","b":"??????","c":"????"}'),
    { problem: '文字是乱码，请用原网页或原文件重新复制，或另存为 UTF-8 编码后再导入。' },
  ],
])('a draft %s', async (_, bytes, expected) => {
  expect(await textOrProblem(new File([bytes], '草稿.json'))).toEqual(expected);
});
