import { figuresOf } from '../../calc/figures';
import type { ReadNote, SourceKind } from '../../importers/read-result';
import type { AnnualReport } from '../../report/annual-report';
import { emptyReport, tablesFilled } from '../../report/empty-report';
import { addressOf } from '../../template/cells';
import { editionById } from '../../template/editions';
import type { Received } from '../received';
import type { DataLine } from './data-line';

/** The figures of a line as a report without texts; null where its edition is not known here. */
function reportOf({
  edition: id,
  unit,
  year,
  half,
  figures,
  typed,
}: DataLine): AnnualReport | null {
  const edition = editionById(id ?? '');
  if (!edition) return null;
  return {
    ...emptyReport(edition, year),
    agency: { name: unit.name, kind: unit.kind ?? 'unknown' },
    period: half === null ? { year } : { year, half },
    tables: tablesFilled(edition, (...ids) => {
      const address = addressOf(...ids);
      return typed[address] ?? String(figures[address] ?? '');
    }),
  };
}

/** Why the figures of a line cannot be relied on, if so: somebody changed a number in it. */
export function lineProblem(line: DataLine): string | null {
  const report = line.status === 'read' ? reportOf(line) : null;
  const edition = report ? editionById(report.edition) : undefined;
  if (!report || !edition) return null;
  const own = figuresOf(edition, report.tables);
  const differs = own.cells.some(({ address, parts }) => {
    const kept = parts.length > 0 ? line.totals[address] : line.figures[address];
    return (kept ?? null) !== own.number(address);
  });
  return differs ? '各格数字与合计不一致，数据行可能被改动过，请重新生成' : null;
}

/**
 * What a line tells of a file, for the list of units, the matrix and the sums: figures and counts, no
 * texts and no sentences, so that forty thousand fit into memory.
 */
export function fromDataLine(line: DataLine, id: string = line.file): Received {
  const { file: fileName, reason, findings, notChecked, reading, fingerprint } = line;
  const report = line.status === 'read' ? reportOf(line) : null;
  if (!report)
    return {
      state: 'unread',
      id,
      fileName,
      code: reason?.code ?? 'unknown-edition',
      reason: reason?.message ?? '格式不在本软件支持的范围内。',
    };
  const open: ReadNote = { code: 'cell-unclear', message: '', open: true };
  const bare = findings.map(({ check, family, severity, key }) => ({
    ...{ check, family, severity, key },
    ...{ message: '', places: [], facts: {}, basis: '' },
  }));
  return {
    state: 'read',
    id,
    fileName,
    kind: (line.source?.kind ?? 'text') as SourceKind,
    report,
    ...(fingerprint === null ? {} : { fingerprint }),
    notes: Array.from({ length: reading?.open ?? 0 }, () => open),
    openCells: reading?.openCells ?? [],
    printedTotals: {},
    printedTitles: {},
    findings: bare,
    notChecked,
    confirmations: findings.flatMap(({ check, key, confirmed }) =>
      confirmed ? [{ check, key, reason: '' }] : [],
    ),
  };
}
