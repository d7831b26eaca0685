import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  begin,
  biffCells as cell,
  biffStream,
  end,
  hiddenColumns,
  merges,
  record,
} from '../../testing/biff';
import {
  type MadeSheet,
  madeWorkbook,
  madeWorkbookParts,
  packedParts,
} from '../../testing/workbook';
import { openZip } from '../bytes/zip';
import { ReadError } from '../read-error';
import { readReport } from '../read-report';
import type { OpenedDocument } from '../source/opened-file';
import { openXls } from './xls-source';
import { openXlsx } from './xlsx-source';

/** What came of it: read, or the code it was refused with, and nothing run. */
function outcome(open: () => OpenedDocument): string {
  let result: string;
  try {
    result = `read ${readReport(open().document).report.agency.name}`;
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError);
    result = (error as ReadError).code;
  }
  expect('hit' in globalThis).toBe(false);
  return result;
}
const asBefore = /^read 清源县财政局$/;
const title = '清源县财政局2023年政府信息公开工作年度报告';
const received = ['一、本年新收政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1] as const;
const rows: MadeSheet['rows'] = [[title], [...received]];
const parts = madeWorkbookParts([{ rows }]);
const [sheet, book, strings] = [
  'xl/worksheets/sheet1.xml',
  'xl/workbook.xml',
  'xl/sharedStrings.xml',
];
const changed = (name: string, change: (xml: string) => string): Uint8Array =>
  packedParts({ ...parts, [name]: change(parts[name] ?? '') });
const withCells = (xml: string): Uint8Array =>
  changed(sheet, (whole) => whole.replace('</sheetData>', `<row>${xml}</row></sheetData>`));
const withMerges = (refs: readonly string[]): Uint8Array => madeWorkbook([{ rows, merges: refs }]);
const named = (ref: string, value = 'x'): string => `<c r="${ref}" t="str"><v>${value}</v></c>`;
const columnName = (n: number): string =>
  String.fromCharCode(
    65 + (Math.floor(n / 676) % 26),
    65 + (Math.floor(n / 26) % 26),
    65 + (n % 26),
  );

type Hostile = readonly [name: string, make: () => Uint8Array, expected: RegExp];

const workbooks: readonly Hostile[] = [
  ['nothing hostile', () => packedParts(parts), asBefore],
  [
    'a sheet that unpacks to 20 MB',
    () => changed(sheet, (xml) => xml + ' '.repeat(20 * 1024 * 1024)),
    /^too-large$/,
  ],
  [
    'shared strings that unpack to 20 MB',
    () => changed(strings, (xml) => xml + ' '.repeat(20 * 1024 * 1024)),
    /^too-large$/,
  ],
  [
    '100 000 shared strings nobody shows',
    () =>
      changed(strings, (xml) =>
        xml.replace('</sst>', `${'<si><t>甲</t></si>'.repeat(100_000)}</sst>`),
      ),
    asBefore,
  ],
  [
    '500 000 empty strings',
    () => changed(strings, (xml) => xml.replace('</sst>', `${'<si/>'.repeat(500_000)}</sst>`)),
    /^too-large$/,
  ],
  [
    'a long string in many cells',
    () =>
      packedParts({
        ...parts,
        [strings]: (parts[strings] ?? '').replace(
          '</sst>',
          `<si><t>${'甲'.repeat(100_000)}</t></si></sst>`,
        ),
        [sheet]: (parts[sheet] ?? '').replace(
          '</sheetData>',
          `${'<row><c t="s"><v>0</v></c></row>'.repeat(1000)}</sheetData>`,
        ),
      }),
    /^too-large$/,
  ],
  ['210 000 cells in a row', () => withCells('<c><v>1</v></c>'.repeat(210_000)), /^too-deep$/],
  [
    '21 000 rows',
    () =>
      changed(sheet, (xml) =>
        xml.replace('</sheetData>', `${'<row><c><v>1</v></c></row>'.repeat(21_000)}</sheetData>`),
      ),
    /^too-deep$/,
  ],
  [
    'a million cells claimed, three there',
    () =>
      changed(sheet, (xml) =>
        xml.replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
      ),
    asBefore,
  ],
  [
    'a cell in every corner of the sheet',
    () => withCells(`${named('XFD1')}${named('A1048576')}${named('XFD1048576')}`),
    /^(read .*|too-deep)$/,
  ],
  [
    'cells far apart in a diagonal',
    () =>
      withCells(
        Array.from({ length: 2_000 }, (_, n) => named(`${columnName(n)}${n + 10}`)).join(''),
      ),
    /^(read .*|too-deep)$/,
  ],
  [
    'a place beyond any sheet, and none at all',
    () => withCells(named('ZZZZ99999999') + named('') + named('1A') + named('A0')),
    asBefore,
  ],
  ['one place twice', () => withCells(named('C9') + named('C9')), /^sheet-damaged$/],
  ['everything one merged cell', () => withMerges(['A1:XFD1048576']), /^(read.*|not-a-report)$/],
  [
    '20 000 merged cells, one over the other',
    () => withMerges(Array.from({ length: 20_000 }, (_, n) => `A1:H${n + 1}`)),
    /^(read .*|too-deep)$/,
  ],
  ['merged cells upside down', () => withMerges(['H9:A1', 'A1', ':', 'x:y']), asBefore],
  [
    'every column hidden, 15 000 times',
    () =>
      madeWorkbook([
        { rows, cols: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(15_000)}</cols>` },
      ]),
    /^empty$/,
  ],
  [
    'a format without end',
    () =>
      packedParts({
        ...parts,
        'xl/styles.xml': (parts['xl/styles.xml'] ?? '').replace(
          '</styleSheet>',
          `<numFmts><numFmt numFmtId="200" formatCode="${'[&quot;;'.repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
        ),
      }),
    asBefore,
  ],
  [
    'a string, a style and a font that are not there',
    () => withCells('<c t="s" s="999"><v>999</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c>'),
    asBefore,
  ],
  [
    'numbers that are none',
    () =>
      withCells(
        ['NaN', 'Infinity', '1e999', '0x10', '1.2.3'].map((v) => `<c><v>${v}</v></c>`).join(''),
      ),
    asBefore,
  ],
  [
    'a sheet that is not there, and one that is the workbook itself',
    () =>
      changed('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('worksheets/sheet1.xml', 'workbook.xml'),
      ),
    /^empty$/,
  ],
  [
    'sheets that lead out of the archive',
    () =>
      changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/', '../../../etc/')),
    asBefore,
  ],
  [
    '300 sheets that are all the same one',
    () => changed(book, (xml) => xml.replace(/(<sheet [^>]*>)/, (one) => one.repeat(300))),
    asBefore,
  ],
  [
    'entities of entities',
    () => changed(sheet, (xml) => `<!DOCTYPE d [<!ENTITY a "&b;&b;">]>${xml}`),
    /^sheet-damaged$/,
  ],
  [
    'an external entity',
    () => changed(book, (xml) => `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml}`),
    /^sheet-damaged$/,
  ],
  ['elements 100 000 deep', () => withCells('<c>'.repeat(100_000)), /^too-deep$/],
  [
    'links to other workbooks, macros, and a command as a formula',
    () =>
      zipSync({
        ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
        [sheet]: strToU8(
          (parts[sheet] ?? '').replace(
            '</sheetData>',
            '<row><c><f>[1]Sheet1!A1</f><v>9</v></c><c><f>cmd|\'/c calc\'!A1</f></c><c><f>WEBSERVICE("http://example.invalid")</f></c></row></sheetData>',
          ),
        ),
        'xl/vbaProject.bin': strToU8('globalThis.hit = 1'),
        'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
        'xl/connections.xml': strToU8('<connections/>'),
      }),
    asBefore,
  ],
  ['a part that is no XML', () => changed(sheet, () => '{}'), /^empty$/],
  ['half a workbook', () => packedParts(parts).subarray(0, 900), /^damaged$/],
];

const known = {
  name: '表',
  records: [
    ...cell.text(0, 0, title),
    ...cell.text(1, 0, received[0]),
    ...received.slice(1).flatMap((n, at) => cell.number(1, at + 1, Number(n))),
  ],
};
const more = (...records: readonly number[][]): Uint8Array =>
  biffStream([{ ...known, records: known.records.concat(...records) }]);
const repeated = (one: readonly number[], times: number): number[] =>
  Array.from({ length: one.length * times }, (_, at) => one[at % one.length] ?? 0);
/** The same stream with four bytes changed behind the first of these. */
const patched = (bytes: Uint8Array, mark: readonly number[], at: number, value: number) => {
  const found = bytes.findIndex((_, start) => mark.every((byte, n) => bytes[start + n] === byte));
  new DataView(bytes.buffer).setUint32(found + at, value, true);
  return bytes;
};

const old: readonly Hostile[] = [
  ['nothing hostile', () => more(), asBefore],
  ['a stream of zeros', () => new Uint8Array(100_000), /^sheet-damaged$/],
  ['records without end', () => more(repeated([0x99, 0, 0, 0], 510_000)), /^too-large$/],
  [
    'a record that leads out of the file',
    () => more([0x03, 0x02, 0xff, 0xff, 0]),
    /^(sheet-damaged|read.*)$/,
  ],
  [
    'a sheet that begins nowhere',
    () => patched(more(), [0x85, 0], 4, 0xfffffff0),
    /^sheet-damaged$/,
  ],
  ['a sheet that is the workbook itself', () => patched(more(), [0x85, 0], 4, 0), /^empty$/],
  [
    '5 000 sheets in one place',
    () => biffStream(Array.from({ length: 5_000 }, () => ({ name: '空', records: [] }))),
    /^empty$/,
  ],
  [
    'more strings claimed than there are',
    () => biffStream([known], { strings: record(0xfc, 0, 0, 0, 0, 0xff, 0xff, 5, 0) }),
    asBefore,
  ],
  [
    'a thousand million strings claimed',
    () => biffStream([known], { strings: record(0xfc, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f) }),
    /^too-large$/,
  ],
  [
    'a reading of four thousand million bytes',
    () =>
      biffStream([known], {
        strings: record(0xfc, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 4, 0xff, 0xff, 0xff, 0xff, 0x41),
      }),
    /^sheet-damaged$/,
  ],
  [
    'a string over 5 000 seams',
    () =>
      biffStream([known], {
        strings: [
          ...record(0xfc, 1, 0, 0, 0, 1, 0, 0, 0, 0x88, 0x13, 0),
          ...repeated(record(0x3c, 0, 0x41), 5_000),
        ],
      }),
    asBefore,
  ],
  [
    'merged cells in every place, and more than the record holds',
    () => more(merges([0, 0xffff, 0, 0xff]), record(0xe5, 0xff, 0xff, 0, 0)),
    /^sheet-damaged$/,
  ],
  ['every column hidden', () => more(hiddenColumns(0, 0xffff)), /^empty$/],
  [
    'charts in charts in charts',
    () => more(repeated(begin(0x20), 2_000), repeated(end, 2_000)),
    asBefore,
  ],
  ['parts that never end', () => more(repeated(begin(0x20), 2_000)), /^sheet-damaged$/],
  [
    'a number that is none, a style and a string that are not there',
    () => more(cell.number(2, 1, NaN, 999), cell.shared(2, 2, 99), cell.number(2, 3, Infinity)),
    asBefore,
  ],
  ['one place twice', () => more(cell.number(1, 1, 5)), /^sheet-damaged$/],
];

describe(
  'hostile workbooks end in what can be read, or a clear refusal',
  { timeout: 60_000 },
  () => {
    it.each(workbooks)('%s', (_, make, expected) => {
      const bytes = make();
      expect(outcome(() => openXlsx(openZip(bytes)))).toMatch(expected);
    });
  },
);

describe('hostile old workbooks', { timeout: 60_000 }, () => {
  it.each(old)('%s', (_, make, expected) => {
    const bytes = make();
    expect(outcome(() => openXls({ stream: () => bytes }))).toMatch(expected);
  });
});
