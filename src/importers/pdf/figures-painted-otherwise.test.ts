import { describe, expect, it } from 'vitest';
import { cellText } from '../../report/cell-text';
import { type DrawnPage, type DrawnText, pdfFile, pdfObjects } from '../../testing/pdf-file';
import { read } from '../read';

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const size = 8;
const xs = [20, 160, 210, 260, 310, 365, 420, 470, 520];
const ys = [80, 100, 120, 140];
const row = (label: string, at: number): DrawnText[] =>
  [label, '', '0', '0', '0', '0', '0', '3'].map((text, n) => ({
    ...{ x: (xs[n] ?? 0) + 4, y: (ys[at] ?? 0) + 13, size, text },
  }));

const hex = (text: string): string =>
  Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
/** Operators that show a text. */
const shown = (text: string, x: number, higher = 0, em = size): string =>
  `BT /F0 ${em} Tf ${x} ${400 - 113 + higher} Td <${hex(text)}> Tj ET\n`;

/** What the page and the catalog hold besides, and objects from number 12 on. */
interface Entries {
  readonly page?: string;
  readonly catalog?: string;
  readonly more?: readonly string[];
}
const fonts = '/Font<</F0 4 0 R/F1 6 0 R>>';
const states = {
  page: `/Resources<<${fonts}/ExtGState<</S0<</ca 0.3>>/S1<</BM/Multiply>>/S2<</ca 0>>/S3<</ca 1>>/S4<</CA 0.3>>>>>>`,
};
/** A box over the cell of 自然人, or a part of it. */
const box = (x: number, width: number) => `${x} 281 ${width} 18 re `;

/** What is read of 自然人 and 商业企业 in a table with this content in the row of 新收. */
async function figures(
  extra: string,
  { page: ofPage = '', catalog = '', more = [] }: Entries = {},
) {
  const page: DrawnPage = {
    width: 595,
    height: 400,
    texts: [
      { x: 60, y: 30, size: 14, text: '清源县财政局2025年政府信息公开工作年度报告' },
      { x: 20, y: 60, size, text: '三、收到和处理政府信息公开申请情况' },
      ...heads.map((text, n) => ({ x: (xs[n + 1] ?? 0) + 2, y: 93, size: 7, text })),
      ...row('一、本年新收政府信息公开申请数量', 1),
      ...row('二、上年结转政府信息公开申请数量', 2),
    ].filter(({ text }) => text !== ''),
    lines: [
      ...xs.map((x) => [x, ys[0] ?? 0, x, ys[3] ?? 0] as const),
      ...ys.map((y) => [xs[0] ?? 0, y, xs[8] ?? 0, y] as const),
    ],
    extra,
  };
  const objects = pdfObjects([page]).map((object) =>
    object
      .replace('/Type/Page/', `/Type/Page${ofPage}/`)
      .replace('/Type/Catalog', `/Type/Catalog${catalog}`),
  );
  const { report, notes } = await read(pdfFile([...objects, ...more]));
  const cells = ['naturalPerson', 'enterprise'].map((id) =>
    cellText(report, `requests/received/${id}`),
  );
  const asked = notes.find(({ open, address }) => open && address?.startsWith('requests/received'));
  const hidden = notes.find(({ code }) => code === 'hidden-text')?.source ?? '';
  const unread = notes.flatMap(({ code, source }) => (code === 'content-unread' ? [source] : []));
  return [...cells, (asked?.candidates ?? []).map(({ value }) => value).join(), hidden, ...unread];
}

describe('figures of a PDF that are painted in an unusual way', () => {
  it.each([
    ['plain', shown('47', 180), ['47', '0', '', '']],
    ['twice for bold', shown('47', 180) + shown('47', 181.5, 1), ['47', '0', '', '']],
    ['white on white', `${shown('47', 180)}1 g ${shown('9', 188)}`, ['47', '0', '', '9']],
    ['white on grey', `0.5 g 161 281 48 18 re f 1 g ${shown('47', 180)}`, ['47', '0', '', '']],
    ['smaller behind', shown('47', 180) + shown('2', 188, 0, 4), ['', '0', '47,472', '']],
    ['smaller in front', shown('1', 178, 0, 4) + shown('47', 180), ['', '0', '47,147', '']],
    ['raised behind', shown('47', 180) + shown('2', 188, 3), ['', '0', '47,472', '']],
    [
      'raised and hardly smaller',
      shown('47', 180) + shown('2', 188, 2, 7),
      ['', '0', '47,472', ''],
    ],
    ['lowered behind', shown('47', 180) + shown('2', 188, -2), ['', '0', '47,472', '']],
    ['hardly raised', shown('4', 180) + shown('7', 184, 1), ['47', '0', '', '']],
    ['on a line between cells', shown('4711', 196.5), ['', '0', '4711', '']],
  ])('%s', async (_, extra, expected) => {
    expect(await figures(extra)).toEqual(expected);
  });

  it.each([
    ['all of it', `${shown('47', 165)}1 g ${box(161, 48)}f`, ['', '0', '', '47']],
    [
      'a figure before',
      `${shown('9', 165)}1 g ${box(161, 48)}f 0 g ${shown('47', 180)}`,
      ['47', '0', '', '9'],
    ],
    ['its last digit', `${shown('479', 165)}0 g ${box(173.2, 20)}f`, ['47', '0', '', '9']],
    [
      'its last digit, by a thick white line',
      `${shown('479', 165)}1 G 10 w 173.2 290 m 181 290 l S`,
      ['47', '0', '', '9'],
    ],
    [
      'by a thick line of a drawing that is made smaller',
      `${shown('479', 165)}q .5 0 0 .5 0 0 cm 20 w 354 598 m 354 562 l S Q`,
      ['47', '0', '', '9'],
    ],
    [
      'by no line of usual width',
      `${shown('47', 180)}1 w 150 281 m 220 281 l S`,
      ['47', '0', '', ''],
    ],
    [
      'and the ground of white letters, one thick line',
      `20 w 0 G 161 290 m 209 290 l S 1 g ${shown('47', 180)}`,
      ['47', '0', '', ''],
    ],
    [
      'with a frame, which has a hole',
      `${shown('47', 180)}1 g ${box(161, 48)} 163 283 44 14 re f*`,
      ['47', '0', '', ''],
    ],
    [
      'outside of what is cut off',
      `${shown('47', 165)}q 10 10 9 9 re W n 1 g ${box(161, 48)}f Q`,
      ['47', '0', '', ''],
    ],
    [
      'and the ground of white letters',
      `0 g ${box(161, 48)}f 1 g ${box(161, 48)}f ${shown('9', 165)}0 g ${shown('47', 180)}`,
      ['47', '0', '', '9'],
    ],
  ])('painted over, %s', async (_, extra, expected) => {
    expect(await figures(extra)).toEqual(expected);
  });

  it.each([
    [
      'a marker that shines through',
      `${shown('47', 165)}/S0 gs 1 1 0 rg ${box(161, 48)}f`,
      ['47', '0', '', ''],
    ],
    [
      'a marker drawn as a thick line',
      `${shown('47', 165)}/S4 gs 1 1 0 RG 12 w 161 290 m 209 290 l S`,
      ['47', '0', '', ''],
    ],
    [
      'a marker that mixes',
      `${shown('47', 165)}/S1 gs 1 1 0 rg ${box(161, 48)}f`,
      ['47', '0', '', ''],
    ],
    [
      'letters of no colour',
      `/S2 gs ${shown('9', 165)}/S3 gs ${shown('47', 180)}`,
      ['47', '0', '', '9'],
    ],
  ])('below or of a mixed colour: %s', async (_, extra, expected) => {
    expect(await figures(extra, states)).toEqual(expected);
  });

  it.each([
    ['the last digit', `q ${box(161, 12.1)}W n ${shown('479', 165)}Q`, ['47', '0', '', '9']],
    ['a figure', `q 9 9 9 9 re W* n ${shown('9', 165)}Q ${shown('47', 180)}`, ['47', '0', '', '9']],
    [
      'within a wider edge',
      `q 0 0 595 400 re W n q 9 9 9 9 re W n ${shown('9', 165)}Q ${shown('47', 180)}Q`,
      ['47', '0', '', '9'],
    ],
    ['nothing', `q ${box(160, 50)}W n ${shown('47', 180)}Q`, ['47', '0', '', '']],
    [
      'along a curve, which nobody follows',
      `q 9 9 m 9 20 20 20 20 9 c h W n ${shown('47', 180)}Q`,
      ['47', '0', '', ''],
    ],
  ])('cut off: %s', async (_, extra, expected) => {
    expect(await figures(extra)).toEqual(expected);
  });

  it('cut off by the edge of a drawing', async () => {
    const content = shown('9', 165);
    const form = `<</Type/XObject/Subtype/Form/BBox[0 0 20 20]/Resources<<${fonts}>>/Length ${content.length}>>\nstream\n${content}\nendstream`;
    const page = `/Resources<<${fonts}/XObject<</X0 12 0 R>>>>`;
    const read = await figures(`/X0 Do ${shown('47', 180)}`, { page, more: [form] });
    expect(read).toEqual(['47', '0', '', '9']);
  });

  it.each([
    ['off', '/OFF[12 0 R]', ['47', '0', '', '9']],
    ['on', '', ['', '0', '947', '']],
  ])('in a layer that is switched %s', async (_, state, expected) => {
    const entries = {
      page: `/Resources<<${fonts}/Properties<</L0 12 0 R>>>>`,
      catalog: `/OCProperties<</OCGs[12 0 R]/D<<${state}>>>>`,
      more: ['<</Type/OCG/Name(old)>>'],
    };
    const extra = `/OC /L0 BDC ${shown('9', 165)}EMC ${shown('47', 180)}`;
    expect(await figures(extra, entries)).toEqual(expected);
  });

  it('struck out by hand', async () => {
    const page =
      '/Annots[<</Type/Annot/Subtype/StrikeOut/Rect[165 284 169 295]/QuadPoints[165 295 169 295 165 284 169 284]/C[1 0 0]>>]';
    const [figure] = await figures(shown('9', 165) + shown('47', 180), { page });
    expect(figure).toBe('47');
  });

  it.each([
    [
      'struck out over the whole row',
      '/Subtype/StrikeOut/QuadPoints[20 299 580 299 20 281 580 281]',
    ],
    ['typed over', '/Subtype/FreeText/DA(/Helv 8 Tf)/Contents(47)'],
  ])('%s are not read as they stood', async (_, entries) => {
    const page = `/Annots[<</Type/Annot/Rect[161 281 208 299]${entries}>>]`;
    const [figure] = await figures(shown('9', 165), { page });
    expect(figure).toBe('');
  });

  it.each([
    ['on the page', '/Subtype/FreeText/DA(/Helv 8 Tf)/Contents(47)'],
    ['into a field', '/Subtype/Widget/FT/Tx/T(a)/V(47)'],
  ])('typed %s are told', async (_, entries) => {
    const page = `/Annots[<</Type/Annot/Rect[161 281 208 299]${entries}>>]`;
    expect(await figures('', { page })).toEqual(['', '0', '', '', '47']);
  });

  it('under large letters, a watermark, are those below', async () => {
    const [plain, tall] = [shown('47', 165), shown('2024', 150, -8, 34)];
    expect(await figures(`${tall}${plain}`)).toEqual(['47', '0', '', '']);
    expect(await figures(`${plain}${tall}`)).toEqual(['47', '0', '', '']);
  });

  it('on two lines of their cells are asked about', async () => {
    const broken = (x: number) => shown('12', x, 3, 6) + shown('3', x, -4, 6);
    const [figure, , asked] = await figures(broken(165) + broken(222));
    expect([figure, asked]).toEqual(['', '123']);
  });
});
