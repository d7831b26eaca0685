import type { Figures } from './figures';
import type { AnnualReport } from '../report/annual-report';
import type { Address } from '../template/cells';
import type { Edition } from '../template/edition';
import type { NothingSentence, TableTemplate } from '../template/table';

/** All cells 0; some blank and the others 0; or something else stands in one. */
export type ZeroState = 'zero' | 'blank' | 'figures';

const inputsOf = (figures: Figures, table: TableTemplate) =>
  figures.cells.flatMap((cell, at) =>
    cell.table === table && cell.parts.length === 0 ? [{ cell, figure: figures.nth(at) }] : [],
  );

export const inputAddresses = (figures: Figures, table: TableTemplate): Address[] =>
  inputsOf(figures, table).map(({ cell }) => cell.address);

/** What stands where neither a blank nor a 0 does. */
export const nonZeroAddresses = (figures: Figures, table: TableTemplate): Address[] =>
  inputsOf(figures, table).flatMap(({ cell, figure }) =>
    figure.state === 'wrong' || (figure.state === 'number' && figure.value !== 0)
      ? [cell.address]
      : [],
  );

export function zeroState(figures: Figures, table: TableTemplate): ZeroState {
  if (nonZeroAddresses(figures, table).length > 0) return 'figures';
  return blankAddresses(figures, table).length > 0 ? 'blank' : 'zero';
}

/** Without the cells for which the file read has a figure: only the clerk can say that it is 0. */
export const blankAddresses = (
  figures: Figures,
  table: TableTemplate,
  openCells: readonly Address[] = [],
): Address[] =>
  inputsOf(figures, table).flatMap(({ cell: { address }, figure }) =>
    figure.state === 'blank' && !openCells.includes(address) ? [address] : [],
  );

export const sentenceText = ({ text }: NothingSentence, report: AnnualReport): string =>
  report.period.year === null
    ? text.replace('{year}年度', '本年度')
    : text.replace('{year}', String(report.period.year));

/** The sentence as it stands in a text, whatever year it was written for; null when it does not. */
export function writtenSentence({ text }: NothingSentence, narrative: string): string | null {
  const escaped = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const anyYear = escaped.replace('{year}年度', '(?:\\d{4}年度|本年度)');
  return new RegExp(anyYear).exec(narrative)?.[0] ?? null;
}

/** The sentences whose section this edition has. */
export const sentencesFor = (edition: Edition, table: TableTemplate): readonly NothingSentence[] =>
  (table.nothing?.sentences ?? []).filter(({ section }) =>
    edition.sections.some(({ id, kind }) => id === section && kind === 'narrative'),
  );

/** As a paragraph of its own at the end. */
export const withSentence = (text: string, sentence: string): string =>
  text.trim() === '' ? sentence : `${text.replace(/\n+$/, '')}\n${sentence}`;

/** What `withSentence` put there, and nothing else; a text that was changed since stays. */
export function withoutSentence(text: string, sentence: string): string {
  const at = text.lastIndexOf(sentence);
  if (at < 0) return text;
  const [before, after] = [text.slice(0, at), text.slice(at + sentence.length)];
  const alone = before === '' || before.endsWith('\n');
  if (!alone || !(after === '' || after.startsWith('\n'))) return before + after;
  return before === '' ? after.replace(/^\n/, '') : before.replace(/\n$/, '') + after;
}

/** The same for the sentence of any year. */
export function withoutWritten(text: string, sentence: NothingSentence): string {
  const written = writtenSentence(sentence, text);
  return written === null ? text : withoutSentence(text, written);
}

export const withSection = (
  report: AnnualReport,
  section: string,
  by: (text: string) => string,
): AnnualReport => ({
  ...report,
  sections: { ...report.sections, [section]: by(report.sections[section] ?? '') },
});
