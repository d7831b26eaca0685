import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oldRow, type OldParagraph, word97 } from '../../testing/word-97';
import { cellText } from '../../report/cell-text';
import { cellsOf } from '../../template/cells';
import { edition2021 } from '../../template/editions/edition-2021';
import { read } from '../read';
import { ReadError } from '../read-error';
import { openDoc } from './doc-source';

type Options = Parameters<typeof word97>[1];

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

function shown(paragraphs: readonly OldParagraph[], options?: Options) {
  const { document } = openDoc(word97(paragraphs, options));
  return document.blocks.map((block) =>
    block.kind === 'line'
      ? block.text
      : block.rows.map((row) =>
          row.map(({ text, colSpan, rowSpan }) => `${text} ${colSpan}×${rowSpan}`),
        ),
  );
}
const notesOf = (paragraphs: readonly OldParagraph[]) =>
  (openDoc(word97(paragraphs)).document.notes ?? []).map(({ code, source = '' }) => [code, source]);
const p = (text: string, runs: OldParagraph['runs'] = []): OldParagraph => ({
  text: `${text}\r`,
  runs,
});
const refusal = (open: () => unknown): string => {
  try {
    open();
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError);
    return (error as ReadError).code;
  }
  return 'was read';
};

describe('a file saved by LibreOffice', () => {
  it('gives every figure its place', async () => {
    const { kind, report, notes, sources } = await read(fixture('every-figure.doc'));
    const typed = cellsOf(edition2021).filter(({ parts }) => parts.length === 0);
    expect(kind).toBe('doc');
    expect(typed.map(({ address }) => cellText(report, address))).toEqual(
      typed.map((_, n) => String(1001 + n)),
    );
    expect(Object.keys(sources)).toHaveLength(cellsOf(edition2021).length);
    expect(notes.filter(({ open }) => open)).toEqual([]);
    expect(report.signature.date).not.toBe('');
  });
});

describe.each([
  ['Word', false],
  ['WPS', true],
])('as %s writes it', (_, asWps) => {
  it('lines, and a table by its edges', () => {
    const paragraphs = [
      p('二、主动公开'),
      ...oldRow(['信息内容', '本年制发', '现行有效'], [-108, 1000, 2000, 3000]),
      ...oldRow(['规章', '3', '9'], [0, 1010, 1990, 3000]),
      ...oldRow(['行政许可', '2821'], [-108, 1000, 3001]),
      p('三、其他'),
    ];
    expect(shown(paragraphs, { asWps })).toEqual([
      '二、主动公开',
      [
        ['信息内容 1×1', '本年制发 1×1', '现行有效 1×1'],
        ['规章 1×1', '3 1×1', '9 1×1'],
        ['行政许可 1×1', '2821 2×1'],
      ],
      '三、其他',
    ]);
  });

  it('merged heads, downwards and sideways', () => {
    const edges = [0, 1000, 2000, 3000, 3012];
    const paragraphs = [
      ...oldRow(['项目', '申请人', '', '总计', ''], [...edges, 3020], [96, 1, 2, 0, 0]),
      ...oldRow(['', '自然人', '法人', '总计', ''], [...edges, 3020], [32, 0, 0, 0, 0]),
    ];
    expect(shown(paragraphs, { asWps })).toEqual([
      [
        ['项目 1×2', '申请人 2×1', '总计 1×1'],
        ['自然人 1×1', '法人 1×1', '总计 1×1'],
      ],
    ]);
  });
});

it('rows that begin further in, and rows that say nothing of their cells', () => {
  const bare = oldRow(['甲', '乙'], [0, 1000, 2000]).slice(0, 2);
  expect(
    shown([...oldRow(['甲', '乙'], [0, 1000, 2000]), ...oldRow(['丙'], [1000, 2000])]),
  ).toEqual([
    [
      ['甲 1×1', '乙 1×1'],
      [' 1×1', '丙 1×1'],
    ],
  ]);
  expect(shown([...bare, p('完')])).toEqual([[['甲 1×1', '乙 1×1']], '完']);
});

it('a cell of several paragraphs, and a table within a table', () => {
  const [cell, end] = oldRow(['二'], [0, 1000]) as [OldParagraph, OldParagraph];
  const first = { text: '一\r', properties: cell.properties ?? [] };
  expect(shown([first, cell, end])).toEqual([[['一\n二 1×1']]]);
  const inner = [0x16, 0x24, 1, 0x49, 0x66, 2, 0, 0, 0];
  const nested = [
    { text: '甲\r', properties: [...inner, 0x4b, 0x24, 1] },
    { text: '乙\r', properties: [...inner, 0x4b, 0x24, 1] },
    { text: '\r', properties: [...inner, 0x4c, 0x24, 1] },
  ];
  expect(shown([p('前'), ...nested, cell, end])).toEqual(['前', [['甲 1×1', '乙 1×1']], '二']);
});

it('the numbers Word prints before the paragraphs of a list', () => {
  const listed = (text: string, level: number): OldParagraph => ({
    text: `${text}\r`,
    properties: [0x0a, 0x26, level, 0x0b, 0x46, 1, 0],
  });
  const lists = [
    { format: 39, start: 2, text: '\u0000、' },
    { format: 39, start: 1, text: '（\u0001）' },
  ];
  expect(
    shown(
      [listed('主动公开', 0), listed('公开', 1), listed('答复', 1), p('文'), listed('申请', 0)],
      {
        lists,
      },
    ),
  ).toEqual(['二、主动公开', '（一）公开', '（二）答复', '文', '三、申请']);
});

describe('only what is printed is read', () => {
  it('the result of a field, breaks, and no mark of Word', () => {
    expect(
      shown([
        p('共\u0013 PAGE \\* MERGEFORMAT \u001412\u0015件\u0002，'),
        p('一\u000b二\t三\u001e四\u001f'),
      ]),
    ).toEqual(['共12件，', '一', '二\t三-四']);
  });
  it('hidden, struck-out and raised text is told', () => {
    const paragraphs = [
      p('公开61件内部', [[5, 7, [0x3c, 0x08, 1]]]),
      p('受理603件', [[2, 4, [0x37, 0x08, 1]]]),
      p('办结172件', [[4, 5, [0x48, 0x2a, 1]]]),
      p('并非隐藏', [[0, 2, [0x3c, 0x08, 0]]]),
    ];
    expect(shown(paragraphs)).toEqual(['公开61件', '受理3件', '办结17件', '并非隐藏']);
    expect(notesOf(paragraphs)).toEqual([
      ['hidden-text', '内部'],
      ['struck-text', '60'],
      ['raised-marks', '办结17〔2〕'],
    ]);
  });
  it('deletions and deleted rows are left out, paragraphs joined by a deleted mark', () => {
    const deleted = [0x00, 0x08, 1];
    const gone = oldRow(['丙'], [0, 1000]).map((each) => ({
      ...each,
      runs: [[0, each.text.length, deleted] as const],
    }));
    const paragraphs = [
      p('公开12件', [[2, 3, deleted]]),
      p('前', [[1, 2, deleted]]),
      p('后'),
      ...oldRow(['甲'], [0, 1000]),
      ...gone,
    ];
    expect(shown(paragraphs)).toEqual(['公开2件', '前后', [['甲 1×1']]]);
    expect(notesOf(paragraphs)).toEqual([['tracked-changes', '1；丙']]);
  });
});

describe('what cannot be read is refused', () => {
  const one = [p('一')];
  it.each([
    ['encrypted', word97(one, { flags: 0x300 })],
    ['word-95', word97(one, { version: 0x68 })],
  ])('%s', (code, streams) => {
    expect(refusal(() => openDoc(streams))).toBe(code);
  });

  it.each([
    ['text that leads out of the file', 0x4c, 0xffffff],
    ['text without end', 0x4c, 0xfffffff0],
    ['no list of pieces', 0x1a2, 0x7fffffff],
  ])('%s', (_, at, value) => {
    const { stream } = word97(one);
    const main = stream('WordDocument');
    new DataView(main.buffer).setUint32(at, value, true);
    const streams = { stream: (name: string) => (name === 'WordDocument' ? main : stream(name)) };
    expect(['damaged', 'too-large']).toContain(refusal(() => openDoc(streams)));
  });

  it('a page that leads out of the file', () => {
    const { stream } = word97(one);
    const table = stream('1Table');
    const index = new DataView(stream('WordDocument').buffer).getUint32(0x102, true);
    new DataView(table.buffer).setUint32(index + 8, 0x3fffff, true);
    const streams = { stream: (name: string) => (name === '1Table' ? table : stream(name)) };
    expect(refusal(() => openDoc(streams))).toBe('damaged');
  });

  it('fields and paragraphs without end', () => {
    expect(refusal(() => openDoc(word97([p('\u0013\u0014'.repeat(600))])))).toBe('too-deep');
    expect(refusal(() => openDoc(word97([p('\r'.repeat(300_000))])))).toBe('too-large');
  });

  it('tables nested without end', () => {
    const deep = { text: '一\r', properties: [0x49, 0x66, 0xff, 0xff, 0xff, 0x7f] };
    expect(refusal(() => openDoc(word97([deep])))).toBe('too-deep');
  });

  const refused = async (bytes: Uint8Array): Promise<string> => {
    try {
      await read(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(ReadError);
      return (error as ReadError).code;
    }
    return 'was read';
  };
  const patched = (at: number, value: number): Uint8Array => {
    const bytes = fixture('libreoffice.doc');
    new DataView(bytes.buffer).setUint32(at, value, true);
    return bytes;
  };

  it('sectors that go round in a loop, and a list of lists without end', async () => {
    const bytes = fixture('libreoffice.doc');
    const view = new DataView(bytes.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let at = 0; at < 512; at += 4) {
      const loop = fixture('libreoffice.doc');
      new DataView(loop.buffer).setUint32(table + at, 0, true);
      await refused(loop);
    }
    const endless = patched(68, 0);
    new DataView(endless.buffer).setUint32(512 + 508, 0, true);
    expect(await refused(endless)).toBe('damaged');
    expect(await refused(patched(48, 0xfffffffe))).toBe('damaged');
  });

  it('files cut off anywhere, and 150 files with a wrong byte', async () => {
    const whole = fixture('libreoffice.doc');
    for (let end = 8; end < whole.length; end += 509) await refused(whole.subarray(0, end));
    let seed = 7;
    for (let n = 0; n < 150; n += 1) {
      seed = (seed * 1103515245 + 12345) % 0x80000000;
      const bytes = whole.slice();
      bytes[seed % bytes.length] = (seed >> 8) & 0xff;
      await refused(bytes);
    }
  });
});
