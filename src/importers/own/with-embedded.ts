import { figuresOf, printedFigure } from '../../calc/figures';
import type { AnnualReport, Draft } from '../../report/annual-report';
import { cellText, withCells } from '../../report/cell-text';
import { printedDate, readDate } from '../../text/calendar-date';
import { readDraftContent } from '../../report/draft-file';
import { cellsOf } from '../../template/cells';
import { type Edition, sectionOfText, textsOf } from '../../template/edition';
import { editionById } from '../../template/editions';
import { readBeside } from '../narrative/beside-table';
import { closedUp } from '../narrative/agency-name';
import type { ReadNote, ReadResult } from '../read-result';

/** A narrative as it is printed: trimmed lines, empty ones left out. */
const printedText = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const printedDateOf = (date: string): string => {
  const read = readDate(date);
  return read ? printedDate(read) : date.trim();
};

/** `visible` where it says something else than `typed` prints. */
const edited = (typed: string, printed: string, visible: string): string =>
  printed === visible ? typed : visible;

/** A name that was not recognised in the visible text is no edit. */
const editedName = (typed: string, visible: string): string =>
  visible === '' ? typed : edited(typed, closedUp(typed), visible);

function editedCells(report: AnnualReport, edition: Edition, visible: AnnualReport): AnnualReport {
  const figures = figuresOf(edition, report.tables);
  const texts: Record<string, string> = {};
  cellsOf(edition).forEach((cell, index) => {
    if (cell.parts.length > 0) return;
    const shown = cellText(visible, cell.address);
    if (printedFigure(figures.nth(index)) !== shown) texts[cell.address] = shown;
  });
  return withCells(report, texts);
}

/** The embedded report with what was changed in the visible text since: the leader's corrections. */
function withEdits(report: AnnualReport, edition: Edition, visible: AnnualReport): AnnualReport {
  const { agency, signature } = report;
  const text = (id: string): string => {
    const typed = report.sections[id] ?? '';
    const section = edition.sections.find((each) => each.id === sectionOfText(id));
    const printed = printedText(typed);
    const asRead = section?.kind === 'table' ? readBeside(section, printed) : printed;
    return edited(typed, asRead, visible.sections[id] ?? '');
  };
  return {
    ...editedCells(report, edition, visible),
    agency: { ...agency, name: editedName(agency.name, visible.agency.name) },
    period: { ...report.period, year: visible.period.year ?? report.period.year },
    preface: edited(report.preface, printedText(report.preface), visible.preface),
    sections: Object.fromEntries(textsOf(edition).map(({ id }) => [id, text(id)])),
    signature: {
      agency: editedName(signature.agency, visible.signature.agency),
      date: edited(signature.date, printedDateOf(signature.date), visible.signature.date),
    },
  };
}

/** The data part of our own file, or why it cannot be used. */
export type Embedded =
  | { readonly draft: Draft; readonly edition: Edition }
  | { readonly problem: string };

export function openEmbedded(json: string): Embedded {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return { problem: '数据不完整。' };
  }
  const result = readDraftContent(content);
  if ('problem' in result) return result;
  const edition = editionById(result.draft.report.edition);
  return edition ? { draft: result.draft, edition } : { problem: '格式不在支持的范围内。' };
}

/** Joins the data our own file carries with what its visible text says now. */
export function withEmbedded(result: ReadResult, embedded: Embedded): ReadResult {
  if ('problem' in embedded) {
    const note: ReadNote = {
      code: 'embedded-unreadable',
      message: `文件所带的数据不能使用（${embedded.problem.replace(/。$/, '')}），已按正文和表格读取。`,
      open: false,
    };
    return { ...result, notes: [note, ...result.notes] };
  }
  const { draft, edition } = embedded;
  const report = withEdits(draft.report, edition, result.visible);
  return { ...result, report, draft: { ...draft, report }, embedded: draft };
}
