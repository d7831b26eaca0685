import { isHead, type KnownTable, tablesNamed } from '../../tables/labels/known-table';
import { isTableLabel, isTop, matchLabel } from '../../tables/labels/match-label';
import { squash } from '../../tables/labels/squash';
import { printedLine } from '../../tables/read-across';
import { isValue } from '../../tables/values/read-cell';
import { trimBlank } from '../../text/normal-form';
import { plainCell, type SourceCell } from '../source/source-document';
import { type FiguredLine, figuredLine } from './whole-labels';

const isRow = (tableId: string, text: string): boolean =>
  tablesNamed(tableId).some(({ rows }) => matchLabel(rows, text) !== null);

/** 一、本年新收0000000: a row of the form, or the last head, with its figures on the same line. */
export function rowWithFigures(tableId: string, text: string): FiguredLine | null {
  const line = figuredLine(text);
  if (!line || line.figures === '') return null;
  const count = line.figures.split(/\s+/).length;
  const isLine = ({ template }: KnownTable) =>
    template.arrangement === 'across' && printedLine(template).slots.length === count;
  const isHeadOfLine = tablesNamed(tableId).some(isLine) && isTableLabel(tableId, line.label);
  return isHeadOfLine || isRow(tableId, line.label) ? line : null;
}

/** 自然人 法人或其他组织 总计: several heads that share a line; the first may be a name for the labels. */
export function labelsIn(tableId: string, text: string): string[] {
  if (text.length > 200) return [text];
  const isKnown = (piece: string): boolean => isTableLabel(tableId, piece, 'exact');
  // Two blanks between heads leave 总 计 whole.
  const wide = trimBlank(text).split(/\s{2,}|\t/);
  const isWide = wide.length > 1 && wide.every((piece) => !/\s/.test(piece) || isKnown(piece));
  const pieces = isWide ? wide : trimBlank(text).split(/\s+/);
  if (pieces.length === 1) return [text];
  const known = pieces.length > 3 ? pieces.slice(1) : pieces;
  // A column more has a head that the form has not.
  const [all, others] = [pieces.filter(isKnown), pieces.filter((piece) => !isKnown(piece))];
  const isMore =
    all.length > 1 &&
    others.every((piece) => /^[^\d，。；：]{2,6}$/.test(piece)) &&
    others.length <= 2;
  return known.every(isKnown) || isMore ? pieces : [text];
}

/** Heads that share a line are a row of the table; labels of rows that do belong to the figures after them. */
export const isHeadRow = (tableId: string, pieces: readonly string[]): boolean =>
  pieces.length > 1 &&
  tablesNamed(tableId).some(
    ({ template, columns }) =>
      template.arrangement === 'across' ||
      pieces.filter((piece) => matchLabel(columns, piece) !== null).length > 1,
  );

/** Whether a label is that of columns or of a group; 总计 and 其他 are columns behind another head. */
function isHeadIn(tableId: string, labels: readonly string[], at: number): boolean {
  const tables = tablesNamed(tableId);
  const isColumn = (text = '') =>
    tables.some((table) => isTop(table, text) || matchLabel(table.columns, text) !== null);
  const text = labels[at] ?? '';
  if (isRow(tableId, text)) return isColumn(text) && isColumn(labels[at - 1]);
  return isColumn(text) || tables.some(({ groups }) => isHead(groups, squash(text)));
}

/** Rows put together from the cells of a table that stood one below the other. */
class StackedRows {
  readonly rows: SourceCell[][] = [];
  private readonly isAcross: boolean;
  private labels: string[] = [];
  private values: string[] | null = null;

  constructor(private readonly tableId: string) {
    this.isAcross = tablesNamed(tableId).some(({ template }) => template.arrangement === 'across');
  }

  /** What a cell or a line of the text holds: heads that share a line, a label, a figure, or a label and figures. */
  take(cell: string): void {
    const pieces = labelsIn(this.tableId, cell);
    if (isHeadRow(this.tableId, pieces)) {
      this.flush();
      this.push(pieces);
    } else pieces.forEach((text) => this.takeOne(text));
  }

  flush(): void {
    this.turnMeasure();
    const { labels, values, isAcross } = this;
    const isFigures = !isAcross && values !== null;
    // Heads stand in a row of their own; the label next to the figures begins the next one.
    const isOwn =
      isFigures && labels.length > 0 && !isHeadIn(this.tableId, labels, labels.length - 1);
    const own = isOwn ? labels.slice(-1) : [];
    this.pushHeads(isOwn ? labels.slice(0, -1) : labels, own[0]);
    if (values !== null) this.push([...own, ...values]);
    // The empty cells of the last row cannot be told from the gap before the next heading.
    const last = labels[labels.length - 1];
    const endsBlank = values === null && !isAcross && last !== undefined;
    if (endsBlank && isRow(this.tableId, last)) this.push([last, '']);
    this.labels = [];
    this.values = null;
  }

  /** 行政处罚, 本年处理决定数量, 29: a row, its head and its one figure, of which the head goes first. */
  private turnMeasure(): void {
    const { labels, values, isAcross, tableId } = this;
    const [head = '', row = '', before = ''] = [...labels].reverse();
    const isMeasure = !isRow(tableId, head) && isHeadIn(tableId, labels, labels.length - 1);
    if (isAcross || values?.length !== 1 || !isMeasure) return;
    if (isRow(tableId, row) && !isRow(tableId, before))
      this.labels = [...labels.slice(0, -2), head, row];
  }

  /** Heads and labels of groups in a row; a label of a row that another label follows has no figures. */
  private pushHeads(labels: readonly string[], next: string | undefined): void {
    let heads: string[] = [];
    const cut = () => {
      if (heads.length > 0) this.push(heads);
      heads = [];
    };
    labels.forEach((text, at) => {
      const below = labels[at + 1] ?? next;
      const isBlank =
        !this.isAcross &&
        below !== undefined &&
        isTableLabel(this.tableId, below) &&
        isRow(this.tableId, text) &&
        !isHeadIn(this.tableId, labels, at);
      if (isBlank) {
        cut();
        this.push([text, '']);
      } else heads.push(text);
    });
    cut();
  }

  private push(texts: readonly string[]): void {
    this.rows.push(texts.map(plainCell));
  }

  private takeOne(text: string): void {
    const both = isValue(text) ? null : rowWithFigures(this.tableId, text);
    if (both) {
      if (this.values !== null) this.flush();
      this.labels.push(both.label);
      this.values = trimBlank(both.figures).split(/\s+/);
      this.flush();
    } else if (isValue(text) && !isRow(this.tableId, text)) {
      if (!this.isGap(text)) (this.values ??= []).push(text);
    } else {
      if (this.values !== null) this.flush();
      this.labels.push(text);
    }
  }

  /** One empty line more behind a head is no cell. */
  private isGap(text: string): boolean {
    const last = this.labels[this.labels.length - 1];
    const isBehindHead = last !== undefined && !isRow(this.tableId, last);
    return trimBlank(text) === '' && this.values === null && !this.isAcross && isBehindHead;
  }
}

/** Blank cells behind the last text: the gap before whatever follows the table. */
export function toRows(tableId: string, cells: readonly string[]): SourceCell[][] {
  const stacked = new StackedRows(tableId);
  cells.forEach((cell) => stacked.take(cell));
  stacked.flush();
  return stacked.rows;
}
