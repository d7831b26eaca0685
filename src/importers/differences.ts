import { diffArrays } from 'diff';
import { readFigure } from '../calc/read-figure';
import type { AnnualReport } from '../report/annual-report';
import { cellText, withCells } from '../report/cell-text';
import { type Field, fieldIds, fields } from '../report/fields';
import { narrativeOf } from '../report/narratives';
import { atCell, atField, atText, type Place } from '../report/place';
import { printedDate, readDate } from '../text/calendar-date';
import { type Cell, cellAt, cellsOf, type Address } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import { editionById, editions } from '../template/editions';
import { shortLabel } from '../template/labels';

export interface Difference {
  /** Names it among the differences of the same two reports. */
  readonly id: string;
  /** Of a text: the sentence, or the run of them, as it stands before. */
  readonly place: Place;
  /** 三（一）自然人, 一、总体情况, 年度. */
  readonly label: string;
  /** '' for what is new or gone. */
  readonly before: string;
  readonly after: string;
}

const editionOf = (report: AnnualReport): Edition =>
  editionById(report.edition) ?? (editions[0] as Edition);

/** 三（一）自然人; a line without numbers by its label. */
export function cellLabel(cell: Cell): string {
  return `${shortLabel(cell.row)}${cell.column.line.label}`;
}

const sameFigure = (cell: Cell, before: string, after: string): boolean => {
  if (before.trim() === after.trim()) return true;
  const [a, b] = [
    readFigure(cell.value, before, cell.unit),
    readFigure(cell.value, after, cell.unit),
  ];
  return a.state === 'number' && b.state === 'number' && a.text === b.text;
};

function cellDifferences(before: AnnualReport, after: AnnualReport): Difference[] {
  const [old, present] = [editionOf(before), editionOf(after)];
  const cells = [
    ...cellsOf(old),
    ...cellsOf(present).filter(({ address }) => !cellAt(old, address)),
  ];
  return cells.flatMap((cell): Difference[] => {
    if (cell.parts.length > 0) return [];
    const { address } = cell;
    const [a, b] = [cellText(before, address), cellText(after, address)];
    if (sameFigure(cell, a, b)) return [];
    return [
      {
        id: `cell:${address}`,
        place: atCell(address),
        label: cellLabel(cell),
        before: a,
        after: b,
      },
    ];
  });
}

/** A text in sentences, end marks and line breaks kept, so that joining them gives the text. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^。！？；\n]+[。！？；]*[”’）]*\n*|[。！？；\n]+/g) ?? [];
}

interface Piece {
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
}

/** Sentences that changed one for one stay single, so that each can be accepted or refused. */
function pairs(removed: readonly string[], added: readonly string[]): Piece[] {
  if (removed.length === added.length)
    return removed.map((before, index) => ({ before, after: added[index] ?? '', same: false }));
  return [{ before: removed.join(''), after: added.join(''), same: false }];
}

function piecesOf(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    if (removed.length + added.length > 0) pieces.push(...pairs(removed, added));
    removed = [];
    added = [];
  };
  for (const part of diffArrays(sentencesOf(before), sentencesOf(after))) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      flush();
      pieces.push(...part.value.map((text) => ({ before: text, after: text, same: true })));
    }
  }
  flush();
  return pieces;
}

function textDifferences(
  section: string,
  label: string,
  before: string,
  after: string,
): Difference[] {
  if (before === after) return [];
  let start = 0;
  return piecesOf(before, after).flatMap((piece, index): Difference[] => {
    const at = start;
    start += piece.before.length;
    if (piece.same || piece.before.trim() === piece.after.trim()) return [];
    const id = `sentence:${section}:${index}`;
    return [
      { id, place: atText(section, at, start), label, before: piece.before, after: piece.after },
    ];
  });
}

/** 2027-1-12 and 2027年1月12日 are one date. */
const sameDate = (a: string, b: string): boolean => {
  const [before, after] = [readDate(a), readDate(b)];
  return before !== null && after !== null && printedDate(before) === printedDate(after);
};

function fieldDifferences(before: AnnualReport, after: AnnualReport): Difference[] {
  return fieldIds.flatMap((field): Difference[] => {
    const { name, read } = fields[field];
    const [a, b] = [read(before).trim(), read(after).trim()];
    if (a === b || (field === 'signature/date' && sameDate(a, b))) return [];
    return [{ id: `field:${field}`, place: atField(field), label: name, before: a, after: b }];
  });
}

/** The texts of both reports in printed order: preface, then every text either of them has. */
function allTexts(before: AnnualReport, after: AnnualReport): { id: string; label: string }[] {
  const texts = [editionOf(before), editionOf(after)].flatMap(textsOf);
  const titles = new Map(texts.map(({ id, title }) => [id, title]));
  return [{ id: 'preface', label: '引言' }, ...[...titles].map(([id, label]) => ({ id, label }))];
}

/** What changed from one report to another: fields, then cells in printed order, then sentences. */
export function differences(before: AnnualReport, after: AnnualReport): Difference[] {
  return [
    ...fieldDifferences(before, after),
    ...cellDifferences(before, after),
    ...allTexts(before, after).flatMap(({ id, label }) =>
      textDifferences(id, label, narrativeOf(before, id), narrativeOf(after, id)),
    ),
  ];
}

/** With the name of an agency comes its kind. */
function withField(report: AnnualReport, field: Field, after: AnnualReport): AnnualReport {
  if (field === 'agency/name') return { ...report, agency: after.agency };
  return fields[field].write(report, fields[field].read(after));
}

function textWith(
  section: string,
  before: string,
  after: string,
  accepted: ReadonlySet<string>,
): string {
  return piecesOf(before, after)
    .map((piece, index) =>
      accepted.has(`sentence:${section}:${index}`) ? piece.after : piece.before,
    )
    .join('');
}

/** `before` with the accepted ones of `differences(before, after)`, by id. */
export function acceptDifferences(
  before: AnnualReport,
  after: AnnualReport,
  accepted: ReadonlySet<string>,
): AnnualReport {
  let report = before;
  const edition = editionOf(before);
  const cells: Record<Address, string> = {};
  for (const difference of differences(before, after)) {
    if (!accepted.has(difference.id)) continue;
    const { place } = difference;
    if (place.kind === 'field') report = withField(report, place.field, after);
    if (place.kind === 'cell' && cellAt(edition, place.address))
      cells[place.address] = difference.after;
  }
  report = withCells(report, cells);
  const text = (id: string) =>
    textWith(id, narrativeOf(before, id), narrativeOf(after, id), accepted);
  return {
    ...report,
    preface: text('preface'),
    sections: Object.fromEntries(Object.keys(report.sections).map((id) => [id, text(id)])),
  };
}
