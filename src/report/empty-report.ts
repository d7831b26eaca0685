import { cellsOf } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import type { AnnualReport, Publication, TableTexts } from './annual-report';

/** Every input cell of the edition, filled from `text`, in the order of the form. */
export function tablesFilled(
  edition: Edition,
  text: (table: string, row: string, column: string) => string,
): TableTexts {
  const tables: TableTexts = {};
  for (const cell of cellsOf(edition)) {
    if (cell.parts.length > 0) continue;
    const [table, row, column] = [cell.table.id, cell.row.line.id, cell.column.line.id];
    ((tables[table] ??= {})[row] ??= {})[column] = text(table, row, column);
  }
  return tables;
}

export function emptyPublication(): Publication {
  return {
    indexNumber: '',
    publisher: '',
    catalogue: '',
    documentNumber: '',
    keywords: '',
    publishedOn: '',
    siteName: '',
    siteDomain: '',
    siteIdCode: '',
    columnName: '',
    columnDescription: '',
    columnKeywords: '',
    contentSource: '',
    author: '',
    description: '',
  };
}

export function emptyReport(edition: Edition, year: number | null): AnnualReport {
  return {
    edition: edition.id,
    agency: { name: '', kind: 'unknown' },
    period: edition.period === 'half' ? { year, half: 'first' } : { year },
    preface: '',
    sections: Object.fromEntries(textsOf(edition).map((section) => [section.id, ''])),
    tables: tablesFilled(edition, () => ''),
    signature: { agency: '', date: '' },
    contact: { address: '', telephone: '', postcode: '' },
    publication: emptyPublication(),
  };
}
