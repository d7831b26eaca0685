import { describe, expect, it } from 'vitest';
import { toHtmlPage } from '../exporters/html/to-html';
import { reportBlocks } from '../document/report-blocks';
import { read } from '../importers/read';
import { cellText, withCells } from '../report/cell-text';
import { edition2021 } from '../template/editions/edition-2021';
import { zeroReport } from '../testing/report-from';

const cells = {
  'proactive/normativeDocuments/inForce': '38',
  'requests/received/naturalPerson': '7',
  'requests/unavailableNotHeld/naturalPerson': '3',
  'requests/unavailableNeedsCreation/naturalPerson': '4',
  'disputes/reconsideration/upheld': '1',
  'disputes/reconsideration/corrected': '2',
  'disputes/litigationDirect/upheld': '3',
  'disputes/litigationAfterReconsideration/corrected': '5',
};
const report = withCells(zeroReport(edition2021, 2025), cells);
const page = toHtmlPage(reportBlocks(edition2021, report), '年报')
  .replace(/<script[^]*?<\/script>/g, '')
  .replace(/ (?:class|style|scope|id|headers)="[^"]*"/g, '');

async function readOf(markup: string) {
  const { report: found, notes } = await read({ html: markup });
  return {
    texts: Object.keys(cells).map((address) => cellText(found, address)),
    open: notes.filter(({ open }) => open).map(({ message }) => message),
  };
}
const swap = (text: string, one: string, other: string): string =>
  text
    .split(one)
    .map((part) => part.split(other).join(one))
    .join(other);

describe('a table that is printed otherwise', () => {
  it('comes in as it is', async () => {
    expect(await readOf(page)).toEqual({ texts: Object.values(cells), open: [] });
  });

  it('by its heads, where they stand in another order', async () => {
    const { texts, open } = await readOf(swap(page, '维持', '纠正'));
    expect(open).toEqual([]);
    expect(texts.slice(-4)).toEqual(['2', '1', '0', '0']);
  });

  it.each(['38（41）', '38件（41件）', '38 [41]', '38、41', '38→41', '（41）38'])(
    'with two figures in one cell, without either: %s',
    async (cell) => {
      const { texts, open } = await readOf(page.replace('>38<', `>${cell}<`));
      expect(texts[0]).toBe('');
      expect(open.join()).toContain(`“${cell}”`);
    },
  );

  it.each(['38（其中新增3件）', '38[1]'])('with a remark beside the figure: %s', async (cell) => {
    expect((await readOf(page.replace('>38<', `>${cell}<`))).texts[0]).toBe('38');
  });

  it('with one figure over two rows, without it', async () => {
    const rows = page.split('<tr');
    const at = rows.findIndex((row) => row.includes('本机关不掌握'));
    rows[at] = rows[at]?.replace('>3<', ' rowspan="2">7<') ?? '';
    rows[at + 1] = rows[at + 1]?.replace(/<td[^>]*>4<\/td>/, '') ?? '';
    const { texts, open } = await readOf(rows.join('<tr'));
    expect(texts.slice(1, 4)).toEqual(['7', '', '']);
    expect(open.join()).toContain('“7与其他行合为一格”');
  });
});
