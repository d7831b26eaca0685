import { limits } from '../limits';
import { ReadError } from '../read-error';
import type { PrintedLook } from '../source/open-line';
import { BiffBytes, type BiffRecord } from './biff-records';
import type { TextRun } from './open-sheet';

type LookOf = (font: number) => PrintedLook;

/** Where the look changes, and the font from there on. */
type Turn = readonly [at: number, font: number];

/** A text whose turns say which characters are struck out or raised; what stands before the first has the cell's look. */
function runsOf(text: string, turns: readonly Turn[], lookOf: LookOf): readonly TextRun[] {
  const [first] = turns;
  if (!first) return [{ text }];
  const runs: TextRun[] = first[0] > 0 ? [{ text: text.slice(0, first[0]) }] : [];
  turns.forEach(([at, font], index) => {
    const end = turns[index + 1]?.[0] ?? text.length;
    if (end > at) runs.push({ text: text.slice(at, end), look: lookOf(font) });
  });
  return runs;
}

const isWide = 1;
const hasReading = 4;
const hasTurns = 8;

/** A text with its flags in front, its turns and readings behind. */
export function readText(bytes: BiffBytes, length: number, lookOf: LookOf): readonly TextRun[] {
  const flags = bytes.byte();
  const turnCount = flags & hasTurns ? bytes.short() : 0;
  const reading = flags & hasReading ? bytes.long() : 0;
  const text = bytes.characters(length, (flags & isWide) !== 0);
  const turns = Array.from({ length: turnCount }, () => [bytes.short(), bytes.short()] as const);
  bytes.skip(reading);
  return runsOf(text, turns, lookOf);
}

const plainText = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** A text without turns, such as a name. */
export const readName = (bytes: BiffBytes, length: number): string =>
  plainText(readText(bytes, length, () => ({ hidden: false, struck: false, shift: null })));

/** The strings that cells name by number. */
export function readStrings({ parts }: BiffRecord, lookOf: LookOf): (readonly TextRun[])[] {
  const bytes = new BiffBytes(parts);
  bytes.long();
  const count = bytes.long();
  const strings: (readonly TextRun[])[] = [];
  if (count > limits.sheetTexts) throw new ReadError('too-large');
  while (strings.length < count && !bytes.isAtEnd)
    strings.push(readText(bytes, bytes.short(), lookOf));
  return strings;
}

/** A text in a cell of its own; one with turns has them behind it. */
export function readCellText(bytes: BiffBytes, isRich: boolean, lookOf: LookOf) {
  const runs = readText(bytes, bytes.short(), lookOf);
  if (!isRich || bytes.isAtEnd) return runs;
  const turns = Array.from(
    { length: bytes.short() },
    () => [bytes.short(), bytes.short()] as const,
  );
  return runsOf(plainText(runs), turns, lookOf);
}
