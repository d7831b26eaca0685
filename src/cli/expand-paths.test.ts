import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
