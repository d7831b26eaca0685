import type { Confirmation } from '../../report/annual-report';
import { narrativeOf } from '../../report/narratives';
import { atCell, atField, atSection, atText, type Place } from '../../report/place';
import { textsOf } from '../../template/edition';
import type { Check, CheckInput, Finding, ReportWithFigures } from '../check';
import { identityPeriod } from '../identity/identity-period';
import { problemsOf } from '../run-checks';
import { wordingOtherYear } from '../wording/wording-other-year';
import { lastYearOf } from '../years/comparable';
import {
  isKept,
  keptNumbers,
  type NumberSentence,
  numberSentencesOf,
  standsIn,
} from './number-sentences';

/** One thing that must change in a report made from last year's. Its state is read from the draft. */
export interface ToChange {
  readonly id: string;
  readonly kind: 'year' | 'period' | 'number' | 'text' | 'blank' | 'date';
  readonly label: string;
  /** Where it is done; of a sentence, its first number. */
  readonly place: Place;
  readonly isDone: boolean;
  /** Of a sentence: it with last year's numbers, which are to be replaced. */
  readonly sentence?: NumberSentence;
  /** What a check finds of it, with the fix for all of it. */
  readonly finding?: Finding;
  /** Says that the numbers hold for this year too. */
  readonly kept?: Confirmation;
}

export interface ToChangeInput {
  readonly input: CheckInput;
  readonly confirmations: readonly Confirmation[];
  /** What the checks found in the draft: nothing is judged twice. */
  readonly findings: readonly Finding[];
}

/** The draft as 以上年报告新建 makes it: last year's texts in this year's report. */
function asMade({ report, edition, figures }: CheckInput, last: ReportWithFigures): CheckInput {
  const { preface, sections } = last.report;
  return { report: { ...report, preface, sections }, edition, figures };
}

/** What a check finds in the texts as they were taken over, and whether it still does. */
function byCheck(
  check: Check,
  kind: 'year' | 'period',
  label: string,
  { findings }: ToChangeInput,
  made: CheckInput,
): ToChange[] {
  const [first] = problemsOf(check.run(made)).filter(({ severity }) => severity !== 'hint');
  const found = findings.find((each) => each.check === check.id && each.severity !== 'hint');
  if (!first && !found) return [];
  return [
    {
      id: kind,
      kind,
      label,
      place: found?.places[0] ?? atSection('preface'),
      isDone: !found,
      ...(found ? { finding: found } : {}),
    },
  ];
}

function ofText(
  { input, confirmations }: ToChangeInput,
  last: ReportWithFigures,
  { id, title }: { id: string; title: string },
): ToChange[] {
  const before = narrativeOf(last.report, id);
  if (before.trim() === '') return [];
  const sentences = numberSentencesOf(before).map((sentence): ToChange => {
    const here = standsIn(input.report, id, sentence);
    const number = here?.numbers[0];
    return {
      id: `number ${id} ${sentence.essence}`,
      kind: 'number',
      label: title,
      place: number ? atText(id, number.start, number.end) : atSection(id),
      isDone: !here || isKept(confirmations, id, sentence),
      sentence,
      kept: keptNumbers(id, sentence),
    };
  });
  if (sentences.length > 0) return sentences;
  const isDone = narrativeOf(input.report, id) !== before;
  return [{ id: `text ${id}`, kind: 'text', label: title, place: atSection(id), isDone }];
}

function blanks({ edition, figures }: CheckInput): ToChange[] {
  return edition.sections.flatMap((section): ToChange[] => {
    if (section.kind !== 'table') return [];
    const { id, name } = section.table;
    const own = figures.blanks.filter(({ table }) => table === section.table);
    const [first] = own;
    const label = first ? `${name}还有 ${own.length} 格未填` : `${name}已填`;
    const place: Place = first ? atCell(first.address) : { kind: 'table', table: id };
    return [{ id: `blank ${id}`, kind: 'blank', label, place, isDone: !first }];
  });
}

function date({ report }: CheckInput, last: ReportWithFigures): ToChange {
  const now = report.signature.date.trim();
  return {
    id: 'date',
    kind: 'date',
    label: '落款日期',
    place: atField('signature/date'),
    isDone: now !== '' && now !== last.report.signature.date.trim(),
  };
}

/** 今年要改的: in the order a clerk would go through them; none without a report of the year before. */
export function toChange(given: ToChangeInput): ToChange[] {
  const { input } = given;
  const last = lastYearOf(input);
  if (!last) return [];
  const made = asMade(input, last);
  const { year } = input.report.period;
  return [
    ...byCheck(wordingOtherYear, 'year', `正文年度改为 ${year ?? ''}`, given, made),
    ...byCheck(identityPeriod, 'period', '统计期限改为本年', given, made),
    ...textsOf(input.edition).flatMap((text) => ofText(given, last, text)),
    ...blanks(input),
    date(input, last),
  ];
}

/** Whether any text stands as it was taken over: else the draft was not made from last year's. */
export const isMadeFrom = (changes: readonly ToChange[]): boolean =>
  changes.some(({ kind, isDone }) => !isDone && kind !== 'blank' && kind !== 'date');
