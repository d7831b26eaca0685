import { families, type Family, type Finding, type Severity } from '../checks/check';
import { confirmationOf } from '../checks/confirmations';
import { editionById } from '../template/editions';
import { type KeyFigureId, keyFigures, keyFiguresOf } from './key-figures';
import type { ReadReport } from './received';
import { reviewText } from './review-state';
import type { UnitReview } from './unit-review';
import type { Newest, UnitRow, UnitState } from './units';

export const stateLabels: Readonly<Record<UnitState, string>> = {
  read: '已读取',
  unread: '无法读取',
  missing: '未报送',
  double: '重复报送',
  unexpected: '名单外',
};

/** One unit, flat: plain data to sort, filter and write into a sheet. */
export interface MatrixRow {
  readonly key: string;
  readonly name: string;
  readonly state: UnitState;
  readonly wrongYear: boolean;
  readonly newest: Newest;
  /** Where it stands between unit and reviewer; null where nobody reviews, as on the command line. */
  readonly review: UnitReview | null;
  /** Number of the submission that counts, and how many there are; null where none counts. */
  readonly submission: number | null;
  readonly submissions: number;
  /** Names of its files, the chosen one alone where there is one. */
  readonly fileNames: readonly string[];
  readonly reportId: string | null;
  readonly edition: string | null;
  readonly editionName: string | null;
  readonly year: number | null;
  readonly errors: number;
  /** Without those confirmed as 情况属实. */
  readonly warnings: number;
  readonly confirmed: number;
  readonly hints: number;
  /** Checks that could not look: no last year attached, nothing written. */
  readonly notChecked: number;
  /** Printed figures that could not be placed for certain. */
  readonly openNotes: number;
  /** Findings by family, confirmed ones left out. */
  readonly families: Readonly<Record<Family, number>>;
  readonly figures: Readonly<Record<KeyFigureId, string | null>>;
  /** Why a file could not be read. */
  readonly reasons: readonly string[];
}

const noFigures = Object.fromEntries(keyFigures.map(({ id }) => [id, null])) as Record<
  KeyFigureId,
  null
>;

const openFindings = ({ findings, confirmations }: ReadReport): Finding[] =>
  findings.filter((finding) => !confirmationOf(finding, confirmations));

function countsOf(read: ReadReport | null) {
  const open = read ? openFindings(read) : [];
  const count = (severity: Severity) => open.filter((each) => each.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    confirmed: (read?.findings.length ?? 0) - open.length,
    notChecked: read?.notChecked.length ?? 0,
    openNotes: read?.notes.filter((note) => note.open).length ?? 0,
    families: Object.fromEntries(
      families.map(({ id }) => [id, open.filter(({ family }) => family === id).length]),
    ) as Record<Family, number>,
    figures: read ? keyFiguresOf(read.report) : noFigures,
  };
}

export function matrixRow(row: UnitRow, review: UnitReview | null = null): MatrixRow {
  const { key, name, state, wrongYear, newest, chosen, reports, submissions } = row;
  const counting = submissions.find(({ received, copies }) =>
    [received, ...copies].some((each) => each === chosen),
  );
  return {
    key,
    name,
    state,
    wrongYear,
    newest,
    review,
    submission: counting?.nth ?? null,
    submissions: submissions.length,
    fileNames: (chosen ? [chosen] : reports).map(({ fileName }) => fileName),
    reportId: chosen?.id ?? null,
    edition: chosen?.report.edition ?? null,
    editionName: chosen ? (editionById(chosen.report.edition)?.name ?? null) : null,
    year: chosen?.report.period.year ?? null,
    ...countsOf(chosen),
    reasons: reports.flatMap((each) => (each.state === 'unread' ? [each.reason] : [])),
  };
}

export function matrix(rows: readonly UnitRow[]): MatrixRow[] {
  return rows.map((row) => matrixRow(row));
}

/** A column of the matrix. Figures are texts with all their decimals; `isNumber` says how they sort. */
export interface MatrixColumn {
  readonly id: string;
  readonly label: string;
  readonly isNumber: boolean;
  readonly value: (row: MatrixRow) => string | number | null;
  /** The group it folds away with on the desk; `name`: said under the unit's name, in no column of its own. */
  readonly fold?: 'family' | 'figure' | 'more' | 'name';
}

const hasReport = (row: MatrixRow, value: number): number | null => (row.reportId ? value : null);

/** All columns in the order shown, for page, sheet and CSV alike. */
export const matrixColumns: readonly MatrixColumn[] = [
  { id: 'name', label: '单位', isNumber: false, value: ({ name }) => name },
  { id: 'state', label: '报送情况', isNumber: false, value: (row) => stateText(row) },
  {
    id: 'edition',
    label: '格式',
    isNumber: false,
    value: ({ editionName }) => editionName,
    fold: 'more',
  },
  { id: 'year', label: '年度', isNumber: true, value: ({ year }) => year, fold: 'more' },
  { id: 'errors', label: '错误', isNumber: true, value: (row) => hasReport(row, row.errors) },
  { id: 'warnings', label: '待核实', isNumber: true, value: (row) => hasReport(row, row.warnings) },
  {
    id: 'confirmed',
    label: '情况属实',
    isNumber: true,
    value: (row) => hasReport(row, row.confirmed),
    fold: 'more',
  },
  { id: 'hints', label: '提示', isNumber: true, value: (row) => hasReport(row, row.hints) },
  {
    id: 'notChecked',
    label: '未核对',
    isNumber: true,
    value: (row) => hasReport(row, row.notChecked),
    fold: 'more',
  },
  {
    id: 'openNotes',
    label: '待确认读取',
    isNumber: true,
    value: (row) => hasReport(row, row.openNotes),
    fold: 'more',
  },
  ...families.map(({ id, label }): MatrixColumn => ({
    id: `family.${id}`,
    label,
    isNumber: true,
    value: (row) => hasReport(row, row.families[id]),
    fold: 'family',
  })),
  ...keyFigures.map(({ id, label }): MatrixColumn => ({
    id: `figure.${id}`,
    label,
    isNumber: true,
    value: ({ figures }) => figures[id],
    fold: 'figure',
  })),
  {
    id: 'files',
    label: '文件',
    isNumber: false,
    value: ({ fileNames }) => fileNames.join('；'),
    fold: 'name',
  },
  {
    id: 'reasons',
    label: '无法读取的原因',
    isNumber: false,
    value: ({ reasons }) => reasons.join('；'),
    fold: 'name',
  },
];

/** What the desk shows besides: how far the review is. */
export const deskColumns: readonly MatrixColumn[] = matrixColumns.flatMap((column) =>
  column.id === 'state'
    ? [
        column,
        {
          id: 'review',
          label: '审核',
          isNumber: false,
          value: ({ review }: MatrixRow) =>
            review && `${reviewText(review)}${review.isDisputed ? '，结论不一' : ''}`,
        },
      ]
    : [column],
);

const newestLabels: Readonly<Record<Newest, string>> = {
  counts: '',
  unread: '，新稿无法读取',
  wrongYear: '，新稿年度不符',
  notChosen: '，未计入新稿',
};

/** What a reviewer reads in the second column: 已读取，年度不符. */
export function stateText({
  state,
  wrongYear,
  newest,
}: Pick<MatrixRow, 'state' | 'wrongYear' | 'newest'>): string {
  return `${stateLabels[state]}${wrongYear ? '，年度不符' : ''}${newestLabels[newest]}`;
}

/** Sorted by a column, blanks last either way, ties in the given order. */
export function sortedBy(
  rows: readonly MatrixRow[],
  { value, isNumber }: MatrixColumn,
  descending = false,
): MatrixRow[] {
  const turn = descending ? -1 : 1;
  const collator = new Intl.Collator('zh-CN');
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      if (isNumber) return turn * (Number(a.value) - Number(b.value));
      return turn * collator.compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}
