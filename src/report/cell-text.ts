import type { Address } from '../template/cells';
import type { AnnualReport, TableTexts } from './annual-report';

/** The text typed into an input cell; '' for blank and for an address the report does not have. */
export function cellText(report: AnnualReport, address: Address): string {
  const [table = '', row = '', column = ''] = address.split('/');
  return report.tables[table]?.[row]?.[column] ?? '';
}

/** The same report with other texts in some cells; unknown addresses are a programming error. */
export function withCells(
  report: AnnualReport,
  texts: Readonly<Record<Address, string>>,
): AnnualReport {
  const tables: TableTexts = structuredCopy(report.tables);
  for (const [address, text] of Object.entries(texts)) {
    const [table = '', row = '', column = ''] = address.split('/');
    const line = tables[table]?.[row];
    if (line?.[column] === undefined) throw new Error(`no input cell ${address}`);
    line[column] = text;
  }
  return { ...report, tables };
}

// `structuredClone` came with Chromium 98; the browser floor is 86.
function structuredCopy(tables: TableTexts): TableTexts {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      Object.fromEntries(Object.entries(rows).map(([row, columns]) => [row, { ...columns }])),
    ]),
  );
}
