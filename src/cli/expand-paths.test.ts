import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { expandPaths } from './expand-paths';

const root = mkdtempSync(join(tmpdir(), 'patterns-')).replace(/\\/g, '/');
afterAll(() => {
  rmSync(root, { recursive: true });
});
const folder = `${root}/年报(定稿)[二]`;
mkdirSync(`${folder}/{乡镇}`, { recursive: true });
for (const name of ['甲.docx', '乙.docx', '丙.txt', '~$甲.docx', '{乡镇}/丁.docx', '[戊].docx'])
  writeFileSync(`${folder}/${name}`, '');

it.each([
  ['*.docx', ['[戊].docx', '乙.docx', '甲.docx']],
  ['{乡镇}/*.docx', ['{乡镇}/丁.docx']],
  ['**/丁*', ['{乡镇}/丁.docx']],
  ['[戊].docx', ['[戊].docx']],
  ['没有.docx', ['没有.docx']],
  ['', ['[戊].docx', '{乡镇}/丁.docx', '丙.txt', '乙.docx', '甲.docx']],
])('a pattern “%s” below a folder with brackets', async (pattern, names) => {
  const files = await expandPaths([`${folder}/${pattern}`]);
  expect(files.sort()).toEqual(names.map((name) => `${folder}/${name}`).sort());
});

it('a pattern that nothing fits is told', async () => {
  await expect(expandPaths([`${folder}/*.pdf`])).rejects.toThrow('没有符合的文件');
});

it('a pattern whose own folders have brackets', async () => {
  const files = await expandPaths([`${root}/年报(定稿)*/*.txt`]);
  expect(files).toEqual([`${folder}/丙.txt`]);
  expect(await expandPaths([`${root}/*[二]/[[]戊].docx`])).toEqual([`${folder}/[戊].docx`]);
});

it.each(['a\nb [1].docx\n', 'a\r\nb [1].docx\r\n', 'a\0b [1].docx\0'])(
  'paths on standard input, taken as they stand: %j',
  async (list) => {
    expect(await expandPaths(['-'], Readable.from([list]))).toEqual(['a', 'b [1].docx']);
  },
);
