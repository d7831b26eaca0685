import { describe, expect, it } from 'vitest';
import { completeReport } from '../testing/complete-report';
import { toDraftContent } from './draft-content';
import { type Everything, readEverythingFile, toEverythingFile } from './everything';
import { defaultWordSettings } from './word-settings';

const draft = { report: completeReport(), confirmations: [] };
const everything: Everything = {
  drafts: [{ id: 'a1-b2', name: '初稿', savedAt: 1000, draft }],
  versions: [{ id: 'v1', draftId: 'a1-b2', at: 900, occasions: ['导出 Word'], draft }],
  wordList: [{ wrong: '帐户', right: '账户', note: '' }],
  wordSettings: { 清源县石桥镇人民政府: defaultWordSettings },
};
const text = toEverythingFile(everything, 2000);
const changed = (change: Record<string, unknown>) =>
  JSON.stringify({ ...(JSON.parse(text) as object), ...change });
const content = toDraftContent(draft);

describe('a file with everything', () => {
  it('brings back every draft, version, word and setting', () => {
    expect(readEverythingFile(text)).toEqual({ everything });
    expect(readEverythingFile(`\uFEFF${text}`)).toEqual({ everything });
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['half a file', text.slice(0, 200), '文件内容不完整，无法识别。'],
    ['an empty file', '', '文件内容不完整，无法识别。'],
    [
      'a single draft',
      JSON.stringify(content),
      '该文件不是“公开年报”的全部数据文件；单份草稿请用“打开草稿”。',
    ],
    ['a number', '7', '该文件不是“公开年报”的全部数据文件；单份草稿请用“打开草稿”。'],
    ['a file without a version', changed({ version: 'x' }), '全部数据文件的版本号有误。'],
    [
      'a newer file',
      changed({ version: 9 }),
      '全部数据文件由更新版本的“公开年报”保存（版本 9），请更新本软件后再打开。',
    ],
    ['drafts that are no list', changed({ drafts: {} }), '“drafts”一项的内容不合规定。'],
    [
      'an id that is none of ours',
      changed({ drafts: [{ id: '../__proto__', name: '', savedAt: 1, content }] }),
      '“drafts/0/id”一项的内容不合规定。',
    ],
    [
      'a broken draft',
      changed({ drafts: [{ id: 'a', name: '', savedAt: 1, content: 7 }] }),
      '第 1 份草稿无法读取：该文件不是“公开年报”的草稿。',
    ],
    [
      'a broken version',
      changed({ versions: [{ id: 'v', draftId: 'a', at: 1, occasions: [], content: null }] }),
      '第 1 个历史版本无法读取：该文件不是“公开年报”的草稿。',
    ],
  ];
  for (const [name, file, problem] of refused)
    it(`refuses ${name} and says why`, () => {
      expect(readEverythingFile(file)).toEqual({ problem });
    });

  it('takes what a unit’s settings lack from the default', () => {
    const file = changed({ wordSettings: [{ agency: '__proto__', settings: 3 }] });
    const result = readEverythingFile(file);
    expect(result).toMatchObject({ everything: { drafts: [{ name: '初稿' }] } });
  });
});
