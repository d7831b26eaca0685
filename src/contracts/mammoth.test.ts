import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { figuresOf, printedFigure } from '../calc/figures';
import { approvalSheet } from '../document/approval-sheet';
import { reportBlocks } from '../document/report-blocks';
import { tablesFilled } from '../report/empty-report';
import { cellsOf } from '../template/cells';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { htmlGrids, printedFigures } from '../testing/printed-grid';
import { zeroReport } from '../testing/report-from';
import { toDocx } from '../exporters/docx/to-docx';

describe('a reader that is not ours', () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    'finds every figure of edition %s in its row and column',
    async (_, edition) => {
      let next = 1001;
      const tables = tablesFilled(edition, () => String(next++));
      const report = { ...zeroReport(edition), tables };
      const bytes = await toDocx(reportBlocks(edition, report), { title: '', agency: '' });
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      const figures = figuresOf(edition, tables);
      const expected = cellsOf(edition).map(
        ({ address }) => [address, printedFigure(figures.at(address))] as const,
      );
      expect(printedFigures(edition, htmlGrids(value))).toEqual(Object.fromEntries(expected));
    },
  );

  it('finds all 200 figures behind a 审签单 too', async () => {
    const report = zeroReport();
    const bytes = await toDocx(reportBlocks(edition2021, report), {
      title: '',
      agency: '',
      frontPage: approvalSheet({ titleLines: ['某镇年报'], agency: '某镇', fingerprint: '4f2a' }),
    });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const found = Object.values(printedFigures(edition2021, htmlGrids(value).slice(1)));
    expect(found).toHaveLength(200);
    expect(new Set(found)).toEqual(new Set(['0']));
  });
});
