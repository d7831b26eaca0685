import { atCells, atText, type TextPlace } from '../../report/place';
import { type Address, cellAt } from '../../template/cells';
import { placeName } from '../../template/labels';
import type { CheckInput, Problem, ReportWithFigures } from '../check';
import { type Passage, passagesOf } from './passages';
import { memoizeFor } from '../../text/memoize';
import type { Span } from '../../text/sentences';
import { type Statement, statementsOf } from './statements';

export interface Said {
  readonly passage: Passage;
  readonly statement: Statement;
}

/** Every exact number of the narratives that speaks of the report's own period. */
export const saidIn = memoizeFor((input: ReportWithFigures): Said[] =>
  passagesOf(input).flatMap((passage) =>
    statementsOf(passage.text)
      .filter(({ approximate, change }) => !approximate && !change)
      .filter(({ clause, start }) => ownPeriod(clause.text.slice(0, start - clause.start), input))
      .map((statement) => ({ passage, statement })),
  ),
);

/** Whether words speak of this report's year (or half), as far as they name one. */
export function ownPeriod(text: string, { report, edition }: ReportWithFigures): boolean {
  if (/季度|月份|历年|(上年|去年|上一年|上年度|上一年度)(?!度?结转)/.test(text)) return false;
  if (edition.period === 'year' && /[上下]半年/.test(text)) return false;
  const years = Array.from(text.matchAll(/(\d{4})\s*年(?!度?结转)/g), (match) => Number(match[1]));
  return years.every((year) => report.period.year === null || year === report.period.year);
}

/** Words of a text as they are quoted in a message. */
export function quoted(text: string): string {
  return text.length > 40 ? `…${text.slice(-40)}` : text;
}

/** The clause up to its number, which is what a reader recognises. */
function quoteOf({ clause, end }: Statement): string {
  return quoted(clause.text.slice(0, end - clause.start));
}

/** What the tables say where a text says something else. */
export interface Counterpart {
  /** “（三）不予公开”各行“总计”列合计; by default the printed place of the first cell. */
  readonly place?: string;
  readonly cells: readonly Address[];
  readonly unit?: string;
}

export function placeOf(input: ReportWithFigures, { place, cells }: Counterpart): string {
  const cell = cellAt(input.edition, cells[0] ?? '');
  return place ?? (cell ? placeName(cell) : '');
}

/**
 * The problem of a number in a text that is none of the sums of `accepted`; none where it agrees,
 * where the edition lacks a cell, or while a cell is no number yet.
 */
export function disagreement(
  input: CheckInput,
  { passage, statement }: Said,
  accepted: readonly [Counterpart, ...Counterpart[]],
): Problem[] {
  const others: { counterpart: Counterpart; sum: number }[] = [];
  for (const counterpart of accepted) {
    if (!counterpart.cells.every((cell) => input.figures.has(cell))) continue;
    const sum = input.figures.sum(counterpart.cells);
    if (sum === null || sum === statement.number) return [];
    others.push({ counterpart, sum });
  }
  return others.slice(0, 1).map(({ counterpart, sum }) => {
    const unit = counterpart.unit ?? '件';
    const gap = Number(Math.abs(sum - statement.number).toFixed(6));
    return {
      message:
        `${passage.name}写“${quoteOf(statement)}”，${placeOf(input, counterpart)}为 ${sum} ${unit}，` +
        `相差 ${gap} ${unit}：请核对正文与表格，改为一致。`,
      places: [placeIn(passage, statement), ...atCells(counterpart.cells)],
      facts: { text: statement.number, tables: sum },
    };
  });
}

export const placeIn = (
  { section }: Passage,
  { start, end }: Pick<Span, 'start' | 'end'>,
): TextPlace => atText(section, start, end);

/** The problem of words like 未收到申请 while the cells add up to more than 0. */
export function denial(
  input: CheckInput,
  passage: Passage,
  words: Span,
  counterpart: Counterpart,
): Problem[] {
  if (!counterpart.cells.every((cell) => input.figures.has(cell))) return [];
  const sum = input.figures.sum(counterpart.cells);
  if (sum === null || sum === 0) return [];
  return [
    {
      message:
        `${passage.name}写“${quoted(words.text)}”，${placeOf(input, counterpart)}为 ${sum} 件：` +
        `请核对正文与表格，改为一致。`,
      places: [placeIn(passage, words), ...atCells(counterpart.cells)],
      facts: { tables: sum },
    },
  ];
}
