import type { AnnualReport } from '../report/annual-report';
import { emptyReport, tablesFilled } from '../report/empty-report';
import { type Cell, cellsOf } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import { editionInForce } from '../template/editions';

/** A complete report with nothing received: every cell 0, every text a plain sentence of our own. */
export function zeroReport(edition: Edition = editionInForce(null), year = 2026): AnnualReport {
  const empty = emptyReport(edition, year);
  return {
    ...empty,
    agency: { name: '清源县石桥镇人民政府', kind: 'township' },
    preface: `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    sections: Object.fromEntries(
      textsOf(edition).map(({ id, isOptional }) => [
        id,
        isOptional ? '' : `本年度${id}部分按要求填写。`,
      ]),
    ),
    tables: tablesFilled(edition, () => '0'),
    signature: { agency: '清源县石桥镇人民政府', date: `${year + 1}年1月12日` },
  };
}

const isInput = (cell: Cell): boolean => cell.parts.length === 0;

/**
 * A report of zeros with one table drawn over it: the first line names columns, each further line a
 * row and its texts, `_` for blank. Throws on an unknown row or column, so that a test cannot lie.
 */
export function reportFrom(
  drawing: string,
  {
    table = 'requests',
    edition = editionInForce(null),
  }: { table?: string; edition?: Edition } = {},
): AnnualReport {
  const [head = [], ...lines] = drawing
    .split('\n')
    .map((line) => line.trim().split(/\s+/).filter(Boolean))
    .filter((line) => line.length > 0);
  const report = zeroReport(edition);
  const known = new Set(
    cellsOf(edition)
      .filter(isInput)
      .map((cell) => cell.address),
  );
  for (const [row = '', ...texts] of lines) {
    if (texts.length !== head.length) throw new Error(`row ${row} has ${texts.length} texts`);
    texts.forEach((text, index) => {
      const column = head[index] ?? '';
      if (!known.has(`${table}/${row}/${column}`))
        throw new Error(`no input cell ${table}/${row}/${column} in edition ${edition.id}`);
      const cells = report.tables[table]?.[row];
      if (cells) cells[column] = text === '_' ? '' : text;
    });
  }
  return report;
}
