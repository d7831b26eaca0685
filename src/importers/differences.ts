import { diffArrays } from 'diff';
import { readFigure } from '../calc/read-figure';
import type { AnnualReport } from '../report/annual-report';
import { cellText, withCells } from '../report/cell-text';
import { narrativeOf } from '../report/narratives';
import { type Cell, cellAt, cellsOf, type Address } from '../template/cells';
import { type Edition, textsOf } from '../template/edition';
import { editionById, editions } from '../template/editions';
import { shortLabel } from '../template/labels';

export type DifferenceField =
  | 'agency/name'
  | 'period/year'
  | 'period/half'
  | 'signature/agency'
  | 'signature/date'
  | 'contact/address'
  | 'contact/telephone'
  | 'contact/postcode';

interface Change {
  /** Names it among the differences of the same two reports. */
  readonly id: string;
  /** 三（一）自然人, 一、总体情况, 年度. */
  readonly label: string;
  /** '' for what is new or gone. */
  readonly before: string;
  readonly after: string;
}
export interface CellDifference extends Change {
  readonly kind: 'cell';
  readonly address: Address;
}
/** One sentence, or a run of them, that was changed, added or struck out. */
export interface SentenceDifference extends Change {
  readonly kind: 'sentence';
  /** Id of a narrative section, or `preface`. */
  readonly section: string;
  /** Where `before` starts in the text before. */
  readonly start: number;
}
export interface FieldDifference extends Change {
  readonly kind: 'field';
  readonly field: DifferenceField;
}
export type Difference = CellDifference | SentenceDifference | FieldDifference;

const editionOf = (report: AnnualReport): Edition =>
  editionById(report.edition) ?? (editions[0] as Edition);

/** 三（一）自然人; a line without numbers by its label. */
export function cellLabel(cell: Cell): string {
  return `${shortLabel(cell.row)}${cell.column.line.label}`;
}

const sameFigure = (cell: Cell, before: string, after: string): boolean => {
  if (before.trim() === after.trim()) return true;
  const [a, b] = [readFigure(cell.value, before), readFigure(cell.value, after)];
  return a.state === 'number' && b.state === 'number' && a.text === b.text;
};

function cellDifferences(before: AnnualReport, after: AnnualReport): CellDifference[] {
  const [old, present] = [editionOf(before), editionOf(after)];
  const cells = [
    ...cellsOf(old),
    ...cellsOf(present).filter(({ address }) => !cellAt(old, address)),
  ];
  return cells.flatMap((cell): CellDifference[] => {
    if (cell.parts.length > 0) return [];
    const { address } = cell;
    const [a, b] = [cellText(before, address), cellText(after, address)];
    if (sameFigure(cell, a, b)) return [];
    return [
      { kind: 'cell', id: `cell:${address}`, label: cellLabel(cell), address, before: a, after: b },
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
): SentenceDifference[] {
  if (before === after) return [];
  let start = 0;
  return piecesOf(before, after).flatMap((piece, index): SentenceDifference[] => {
    const at = start;
    start += piece.before.length;
    if (piece.same || piece.before.trim() === piece.after.trim()) return [];
    const id = `sentence:${section}:${index}`;
    return [
      { kind: 'sentence', id, section, label, start: at, before: piece.before, after: piece.after },
    ];
  });
}

const fields: readonly (readonly [DifferenceField, string, (report: AnnualReport) => string])[] = [
  ['agency/name', '机关名称', (r) => r.agency.name],
  ['period/year', '年度', (r) => (r.period.year === null ? '' : String(r.period.year))],
  [
    'period/half',
    '半年',
    (r) => ({ first: '上半年', second: '下半年', '': '' })[r.period.half ?? ''],
  ],
  ['signature/agency', '落款机关', (r) => r.signature.agency],
  ['signature/date', '落款日期', (r) => r.signature.date],
  ['contact/address', '联系地址', (r) => r.contact.address],
  ['contact/telephone', '联系电话', (r) => r.contact.telephone],
  ['contact/postcode', '邮政编码', (r) => r.contact.postcode],
];

function fieldDifferences(before: AnnualReport, after: AnnualReport): FieldDifference[] {
  return fields.flatMap(([field, label, of]): FieldDifference[] => {
    const [a, b] = [of(before).trim(), of(after).trim()];
    return a === b
      ? []
      : [{ kind: 'field', id: `field:${field}`, field, label, before: a, after: b }];
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

function withField(
  report: AnnualReport,
  field: DifferenceField,
  after: AnnualReport,
): AnnualReport {
  const [group = '', key = ''] = field.split('/');
  switch (group) {
    case 'agency':
      return { ...report, agency: after.agency };
    case 'period':
      return {
        ...report,
        period: {
          ...report.period,
          ...(key === 'year' ? { year: after.period.year } : after.period),
        },
      };
    case 'signature':
      return {
        ...report,
        signature: {
          ...report.signature,
          ...(key === 'date' ? { date: after.signature.date } : { agency: after.signature.agency }),
        },
      };
    default: {
      const name = key === 'address' || key === 'telephone' ? key : 'postcode';
      return { ...report, contact: { ...report.contact, [name]: after.contact[name] } };
    }
  }
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
    if (difference.kind === 'field') report = withField(report, difference.field, after);
    if (difference.kind === 'cell' && cellAt(edition, difference.address))
      cells[difference.address] = difference.after;
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
