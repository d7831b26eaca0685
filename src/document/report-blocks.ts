import { figuresOf, type Figures } from '../calc/figures';
import type { AnnualReport } from '../report/annual-report';
import { narrativeOf } from '../report/narratives';
import { titleLines } from '../report/title';
import { type Edition, type TableSection, textsBeside } from '../template/edition';
import { printedDate, readDate } from '../text/calendar-date';
import type { Block } from './block';
import { narrativeBlocks } from './narrative-blocks';
import { tableBlock } from './table-block';
import { brokenAtSense } from './title-lines';

function signature({ signature: { agency, date } }: AnnualReport): Block[] {
  if (agency.trim() === '' && date.trim() === '') return [];
  const read = readDate(date);
  return [
    { kind: 'signature', agency: agency.trim(), date: read ? printedDate(read) : date.trim() },
  ];
}

function tableBlocks(section: TableSection, report: AnnualReport, figures: Figures): Block[] {
  const [above, below] = textsBeside(section).map(({ id }) =>
    narrativeBlocks(narrativeOf(report, id), id),
  );
  return [...(above ?? []), tableBlock(section, figures), ...(below ?? [])];
}

/** The whole printed report, from title to date. Never throws, whatever was typed. */
export function reportBlocks(
  edition: Edition,
  report: AnnualReport,
  figures: Figures = figuresOf(edition, report.tables),
): Block[] {
  return [
    { kind: 'title', lines: brokenAtSense(titleLines(edition, report)) },
    ...narrativeBlocks(report.preface, 'preface'),
    ...edition.sections.flatMap((section): Block[] => [
      { kind: 'heading', level: 1, text: section.title },
      ...(section.kind === 'table'
        ? tableBlocks(section, report, figures)
        : narrativeBlocks(narrativeOf(report, section.id), section.id)),
    ]),
    ...signature(report),
  ];
}
