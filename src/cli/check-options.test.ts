import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkRequest } from './check-options';

const folder = mkdtempSync(join(tmpdir(), 'options-'));
afterAll(() => rmSync(folder, { recursive: true }));
const report = join(folder, 'a.txt');
writeFileSync(report, '');
writeFileSync(join(folder, '空.csv'), '');
const at = (name: string): string => join(folder, name);

it.each([
  [['--out', at('x')], '--out 要与 --json 或 --ndjson 一起用。'],
  [['--json', '--ndjson'], '--json 和 --ndjson 只能选一个。'],
  [['--ndjson', '--resume'], '--resume 要与 --ndjson 和 --out 一起用。'],
  [['--json', '--resume', '--out', at('x')], '--resume 要与 --ndjson 和 --out 一起用。'],
  [['--ndjson', '--out', at('没有/x')], `文件夹“${at('没有')}”不存在。`],
  [['--csv', folder], '这是文件夹，请写文件名。'],
  [['--csv', at('a.csv'), '--long', at('a.csv')], '两项输出不能写入同一个文件。'],
  [['--year', '24'], '“24”不是年度，请写四位数字。'],
  [['--local', report], '文件内容不完整，无法识别。'],
  [['--expected', at('空.csv')], '名单中没有单位。'],
  [['--expected', at('没有.csv')], '打不开文件，请核对路径。'],
])(
  'what cannot be done is refused in plain words before anything is read: %j',
  async (args, words) => {
    await expect(checkRequest([report, ...args])).rejects.toThrow(words);
  },
);

it('everything together is taken', async () => {
  writeFileSync(at('名单.csv'), '单位,代码,所属县\n石桥镇,A1,清源县');
  const outputs = ['--csv', at('a.csv'), '--long', at('b.csv'), '--out', at('c.ndjson')];
  const request = await checkRequest([
    ...[report, '--ndjson', '--resume', '--year', '2024', ...outputs],
    ...['--expected', at('名单.csv')],
  ]);
  expect(request).toMatchObject({
    paths: [report],
    as: 'ndjson',
    isResumed: true,
    year: 2024,
    expected: [{ name: '石桥镇', code: 'A1', county: '清源县' }],
  });
});
