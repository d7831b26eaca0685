import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type MadeSheet,
  madeWorkbook,
  madeWorkbookParts,
  packedParts,
} from '../../testing/workbook';
import { outcomeOf } from '../../testing/outcome-of';
import { openZip } from '../bytes/zip';
import { readReport } from '../read-report';
import { openXlsx } from './xlsx-source';

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

describe('hostile workbooks end in what can be read, or a clear refusal', () => {
  it.each(workbooks)('%s', async (_, make, expected) => {
    const bytes = make();
    expect(await outcomeOf(() => readReport(openXlsx(openZip(bytes)).document).report)).toMatch(
      expected,
    );
  });
});
