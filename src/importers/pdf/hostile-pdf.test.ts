import { strToU8, zlibSync } from 'fflate';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { type DrawnPage, pdfFile, pdfObjects } from '../../testing/pdf-file';
import { outcomeOf } from '../../testing/outcome-of';
import { read } from '../read';

/** Smaller than in earnest, so that what goes beyond them is quickly made. */
vi.mock('../limits', async (original) => {
  const { limits } = await original<{ limits: Record<string, number> }>();
  const smaller = { unpackedBytes: 24 * 1024 * 1024, placedTexts: 60_000, pageOperators: 60_000 };
  return { limits: { ...limits, ...smaller } };
});

const page: DrawnPage = {
  width: 595,
  height: 842,
  texts: [{ x: 80, y: 80, size: 16, text: '清源县财政局2023年政府信息公开工作年度报告' }],
};
const objects = pdfObjects([page]);
/** Object numbers: 10 is the first page, 11 its content; what is added comes after. */
const withObject = (number: number, text: string, ...more: string[]): Uint8Array => {
  const changed = [...objects];
  changed[number - 1] = text;
  return pdfFile([...changed, ...more]);
};
const content = (extra: string): Uint8Array => pdfFile(pdfObjects([{ ...page, extra }]));
const latin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
/** What unpacks to so many megabytes of spaces: one of them packed, again and again. */
const megabytes = (count: number): Uint8Array => {
  const finishFlush = constants.Z_SYNC_FLUSH;
  const one = deflateRawSync(new Uint8Array(1024 * 1024).fill(0x20), { level: 9, finishFlush });
  const all = [[0x78, 0xda], ...Array.from({ length: count }, () => [...one]), [3, 0]];
  return Uint8Array.from(all.flat());
};
const packed = (bytes: Uint8Array): string => {
  const text = latin(bytes);
  return `<</Filter/FlateDecode/Length ${text.length}>>\nstream\n${text}\nendstream`;
};
const packedTwice = (bytes: Uint8Array): string => {
  const text = latin(zlibSync(bytes, { level: 9 }));
  return `<</Filter[/FlateDecode/FlateDecode]/Length ${text.length}>>\nstream\n${text}\nendstream`;
};
const form = (number: number, other: number, text = ''): string =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${other} 0 R>>>>/Length ${text.length + 5}>>\nstream\n/X Do${text}\nendstream`;
const pageWith = (resources: string, contents = '11 0 R'): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents}/Resources<</Font<</F0 4 0 R/F1 6 0 R>>${resources}>>>>`;

/** A page, what it shows, and 30 drawings, each in the one before it so many times. */
const nestedForms = (times: number): [string, ...string[]] => [
  pageWith('/XObject<</X 13 0 R>>', '[11 0 R 12 0 R]'),
  '<</Length 5>>\nstream\n/X Do\nendstream',
  ...Array.from({ length: 29 }, (_, at) => form(13 + at, 14 + at, ' /X Do'.repeat(times - 1))),
  '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 3>>\nstream\n0 g\nendstream',
];

const asBefore = /^read 清源县财政局$/;

type Hostile = readonly [name: string, make: () => Uint8Array, expected: RegExp];

const pdfs: readonly Hostile[] = [
  ['content that unpacks to 30 MB', () => withObject(11, packed(megabytes(30))), /^too-large$/],
  ['content packed twice', () => withObject(11, packedTwice(megabytes(30))), /^too-large$/],
  [
    'a tree of pages that leads back to itself',
    () => withObject(2, '<</Type/Pages/Kids[2 0 R]/Count 1>>'),
    /^(pdf-damaged|pdf-scan)$/,
  ],
  [
    'two nodes of pages that hold each other',
    () =>
      withObject(2, '<</Type/Pages/Kids[12 0 R]/Count 9>>', '<</Type/Pages/Kids[2 0 R]/Count 9>>'),
    /^(pdf-damaged|pdf-scan)$/,
  ],
  [
    'a tree of pages 3 000 deep',
    () => {
      const deep = Array.from(
        { length: 3000 },
        (_, at) => `<</Type/Pages/Kids[${at < 2999 ? 13 + at : 10} 0 R]/Count 1>>`,
      );
      return withObject(2, '<</Type/Pages/Kids[12 0 R]/Count 1>>', ...deep);
    },
    /^(pdf-damaged|pdf-scan|font-unreadable|read.*)$/,
  ],
  [
    'a count of pages that is not true',
    () => withObject(2, '<</Type/Pages/Kids[10 0 R]/Count 100000000>>'),
    /^(too-large|pdf-damaged|font-unreadable|read.*)$/,
  ],
  ['501 pages', () => pdfFile(pdfObjects(Array.from({ length: 501 }, () => page))), /^too-large$/],
  [
    '10 000 objects',
    () => pdfFile([...objects, ...Array.from({ length: 10_000 }, () => '<<>>')]),
    asBefore,
  ],
  ['20 000 lines on a page', () => content('0 0 m 9 9 l S\n'.repeat(20_000)), asBefore],
  [
    '10 000 crossing ruling lines',
    () =>
      content(
        Array.from(
          { length: 5_000 },
          (_, at) => `${at / 10} 0 m ${at / 10} 800 l S 0 ${at / 8} m 590 ${at / 8} l S\n`,
        ).join(''),
      ),
    /^(not-a-report|read.*)$/,
  ],
  [
    '70 000 characters',
    () => content(`BT /F0 1 Tf <${'4e00'.repeat(70_000)}> Tj ET\n`),
    /^too-large$/,
  ],
  ['graphics states opened and never closed', () => content('q '.repeat(500)), asBefore],
  ['200 000 graphics states', () => content('q '.repeat(200_000)), /^too-deep$/],
  [
    '200 000 graphics states in a packed stream',
    () => withObject(11, packed(zlibSync(strToU8('q '.repeat(200_000))))),
    /^too-deep$/,
  ],
  ['graphics states closed and never opened', () => content('Q '.repeat(20_000)), asBefore],
  ['brackets opened 100 000 times', () => content('['.repeat(100_000)), /^(pdf-damaged|read.*)$/],
  [
    'dictionaries opened 100 000 times',
    () => content('<<'.repeat(100_000)),
    /^(pdf-damaged|read.*)$/,
  ],
  [
    'a drawing that contains itself',
    () =>
      withObject(
        10,
        pageWith('/XObject<</X 12 0 R>>', '[11 0 R 13 0 R]'),
        form(12, 12),
        '<</Length 5>>\nstream\n/X Do\nendstream',
      ),
    asBefore,
  ],
  [
    'drawings 30 deep',
    () => withObject(10, nestedForms(1)[0], ...nestedForms(1).slice(1)),
    asBefore,
  ],
  [
    'drawings 30 deep, each of them twice in the one around it',
    () => withObject(10, nestedForms(2)[0], ...nestedForms(2).slice(1)),
    /^too-large$/,
  ],
  [
    'content that is its own page',
    () => withObject(10, pageWith('', '10 0 R')),
    /^(pdf-scan|pdf-damaged)$/,
  ],
  [
    'a script that runs on opening',
    () =>
      withObject(
        1,
        '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(globalThis.hit=1)>>>>',
      ),
    asBefore,
  ],
  [
    'a script with every page',
    () =>
      withObject(
        1,
        '<</Type/Catalog/Pages 2 0 R/AA<</WC<</S/JavaScript/JS(globalThis.hit=1)>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(globalThis.hit=1)>>]>>>>>>',
      ),
    asBefore,
  ],
  [
    'a program to launch',
    () => withObject(1, '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(calc.exe)>>>>'),
    asBefore,
  ],
  [
    'an address to send to',
    () =>
      withObject(
        1,
        '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/SubmitForm/F(http://example.invalid)>>>>',
      ),
    asBefore,
  ],
  [
    'a form of XFA',
    () => withObject(1, '<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA(<xdp/>)>>>>'),
    asBefore,
  ],
  [
    'another file inside',
    () =>
      withObject(
        1,
        '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)>>]>>>>>>',
      ),
    asBefore,
  ],
  [
    'cross-references that point nowhere',
    () => strToU8(latin(pdfFile(objects)).replace(/\d{10} 00000 n/g, '9999999999 00000 n')),
    /^(pdf-damaged|read.*)$/,
  ],
  [
    'no cross-references',
    () => strToU8(latin(pdfFile(objects)).replace(/xref[^]*$/, '')),
    /^(pdf-damaged|read.*)$/,
  ],
  [
    'cross-references that lead back to themselves',
    () => pdfFile(objects, '/Prev 9/XRefStm 9'),
    /^(pdf-damaged|read.*)$/,
  ],
  ['half a file', () => pdfFile(objects).subarray(0, 900), /^(pdf-damaged|pdf-scan|empty)$/],
  [
    'a header and zeros',
    () => new Uint8Array(100_000).fill(0).map((byte, at) => '%PDF-1.7'.charCodeAt(at) || byte),
    /^pdf-damaged$/,
  ],
  [
    'a character map that names itself',
    () =>
      withObject(
        4,
        '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 12 0 R/DescendantFonts[5 0 R]>>',
        '<</Type/CMap/CMapName/A/UseCMap 12 0 R/Length 0>>\nstream\n\nendstream',
      ),
    /^(pdf-damaged|pdf-scan|font-unreadable|read.*|not-a-report)$/,
  ],
  [
    'a character map nobody has',
    () =>
      withObject(
        4,
        '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Nobody-H/DescendantFonts[5 0 R]>>',
      ),
    /^(pdf-damaged|pdf-scan|font-unreadable|not-a-report)$/,
  ],
  [
    'a page of no size',
    () => withObject(10, objects[9]?.replace(/MediaBox\[.*?\]/, 'MediaBox[0 0 0 0]') ?? ''),
    /^(pdf-damaged|pdf-scan|read.*)$/,
  ],
  [
    'a password',
    () =>
      pdfFile(
        objects,
        '/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O(abcdefghijklmnopqrstuvwxyz123456)/U(abcdefghijklmnopqrstuvwxyz123456)/P -4>>',
      ),
    /^pdf-encrypted$/,
  ],
  ['pictures only', () => pdfFile(pdfObjects([{ ...page, texts: [] }])), /^pdf-scan$/],
  [
    'text that a scanner put behind a picture',
    () =>
      content('').length > 0
        ? pdfFile(
            pdfObjects([
              { ...page, texts: [], extra: 'BT 3 Tr /F0 12 Tf 80 700 Td <6e056e90><6e05> Tj ET' },
            ]),
          )
        : new Uint8Array(),
    /^pdf-scan$/,
  ],
];

describe('hostile PDF files end in what can be read, or a clear refusal', () => {
  it.each(pdfs)('%s', async (_, make, expected) => {
    expect(await outcomeOf(async () => (await read(make())).report)).toMatch(expected);
  });
});
