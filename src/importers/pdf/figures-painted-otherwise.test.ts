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

/** What is read of 自然人 and 商业企业 in a table with this content in the row of 新收. */
async function figures(extra: string) {
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
  const { report, notes } = await read(pdfFile(pdfObjects([page])));
  const cells = ['naturalPerson', 'enterprise'].map((id) =>
    cellText(report, `requests/received/${id}`),
  );
  const asked = notes.find(({ open, address }) => open && address?.startsWith('requests/received'));
  const hidden = notes.find(({ code }) => code === 'hidden-text')?.source ?? '';
  return [...cells, (asked?.candidates ?? []).map(({ value }) => value).join(), hidden];
}

describe('figures of a PDF that are painted in an unusual way', () => {
  it.each([
    ['plain', shown('47', 180), ['47', '0', '', '']],
    ['twice for bold', shown('47', 180) + shown('47', 181.5, 1), ['47', '0', '', '']],
    ['white on white', `${shown('47', 180)}1 g ${shown('9', 188)}`, ['47', '0', '', '9']],
    ['white on grey', `0.5 g 161 281 48 18 re f 1 g ${shown('47', 180)}`, ['47', '0', '', '']],
    ['smaller behind', shown('47', 180) + shown('2', 188, 0, 4), ['', '0', '47,472', '']],
    ['smaller in front', shown('1', 178, 0, 4) + shown('47', 180), ['', '0', '47,147', '']],
    ['on a line between cells', shown('4711', 196.5), ['', '0', '4711', '']],
  ])('%s', async (_, extra, expected) => {
    expect(await figures(extra)).toEqual(expected);
  });
});
