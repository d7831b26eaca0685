import type { AnnualReport, Binding, Draft } from '../report/annual-report';
import { narrativeOf, withNarrative } from '../report/narratives';
import type { Edition } from '../template/edition';
import { type Figures, figuresOf } from './figures';

/** Only a whole sentence is bound: something typed before it on the line makes it another one. */
const sentenceStart = /(?:^|[\n\r。！？；：])[ \t\u3000]*$/;
const sentenceEnd = '。';

/** Texts and slots of a template in turn, beginning and ending with a text. */
const piecesOf = (template: string): string[] => template.split(/\{([^{}]*)\}/);

/** The sentence with these numbers; null where it has another number of slots. */
export function sentenceOf({ template, values }: Pick<Binding, 'template' | 'values'>) {
  const pieces = piecesOf(template);
  if (pieces.length !== 2 * values.length + 1) return null;
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : (values[(at - 1) / 2] ?? ''))).join('');
}

function slotValue(slot: string, report: AnnualReport, figures: Figures): string | null {
  if (slot === 'year') return report.period.year === null ? null : String(report.period.year);
  const addresses = slot.split(' + ');
  const [first = ''] = addresses;
  if (addresses.length > 1) {
    const sum = figures.sum(addresses);
    return sum === null ? null : String(sum);
  }
  const figure = figures.at(first);
  return figure.state === 'number' ? figure.text : null;
}

const isKnown = (slot: string, figures: Figures): boolean =>
  slot === 'year' || slot.split(' + ').every((address) => figures.has(address));

/**
 * What the tables say in each slot, null where a cell is blank or no figure: such a cell never becomes
 * a number. Null as a whole where the edition lacks one of the cells.
 */
export function slotValues(
  template: string,
  report: AnnualReport,
  figures: Figures,
): (string | null)[] | null {
  const slots = piecesOf(template).filter((_, at) => at % 2 === 1);
  if (!slots.every((slot) => isKnown(slot, figures))) return null;
  return slots.map((slot) => slotValue(slot, report, figures));
}

/** Where exactly this sentence stands as a sentence of its own; a copied one stands twice. */
function placesOf(text: string, sentence: string): number[] {
  const places: number[] = [];
  if (!sentence.endsWith(sentenceEnd)) return places;
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + sentence.length))
    if (sentenceStart.test(text.slice(0, at))) places.push(at);
  return places;
}

function placesOfBinding(report: AnnualReport, binding: Binding): number[] {
  const sentence = sentenceOf(binding);
  return sentence === null ? [] : placesOf(narrativeOf(report, binding.section), sentence);
}

function rewritten(text: string, places: readonly number[], length: number, by: string): string {
  let result = '';
  let from = 0;
  for (const at of places) {
    result += text.slice(from, at) + by;
    from = at + length;
  }
  return result + text.slice(from);
}

/** The report and the binding after this sentence has followed the tables; null where it has lapsed. */
function follow(report: AnnualReport, binding: Binding, figures: Figures) {
  const { section, template } = binding;
  const now = slotValues(template, report, figures);
  const places = placesOfBinding(report, binding);
  if (now === null || places.length === 0) return null;
  const values = now.filter((value) => value !== null);
  const isComplete = values.length === now.length;
  if (!isComplete || values.every((value, at) => value === binding.values[at]))
    return { report, binding };
  const [before, after] = [sentenceOf(binding) ?? '', sentenceOf({ template, values }) ?? ''];
  const text = rewritten(narrativeOf(report, section), places, before.length, after);
  return { report: withNarrative(report, section, text), binding: { ...binding, values } };
}

/**
 * The draft with every bound sentence saying what the tables say. A sentence that was edited is no
 * longer bound and stays as it is; one with a blank or wrong cell behind it waits, unchanged. The same
 * draft where there is nothing to do.
 */
export function followed(
  edition: Edition,
  draft: Draft,
  figures: Figures = figuresOf(edition, draft.report.tables),
): Draft {
  const { bindings: before = [] } = draft;
  let { report } = draft;
  const bindings: Binding[] = [];
  for (const each of before) {
    const result = follow(report, each, figures);
    if (result === null) continue;
    ({ report } = result);
    bindings.push(result.binding);
  }
  const isSame = bindings.length === before.length && bindings.every((b, at) => b === before[at]);
  return isSame ? draft : { ...draft, report, bindings };
}

/** A number of a bound sentence in its text. */
export interface BoundNumber {
  readonly start: number;
  readonly end: number;
  /** A cell behind its sentence is blank or wrong, so the sentence cannot follow. */
  readonly isWaiting: boolean;
}

/** The numbers in a section that follow the tables, in the order of the text. */
export function boundNumbers(draft: Draft, section: string, figures: Figures): BoundNumber[] {
  const bindings = (draft.bindings ?? []).filter((binding) => binding.section === section);
  return bindings
    .flatMap((binding) => {
      const isWaiting = slotValues(binding.template, draft.report, figures)?.includes(null) ?? true;
      return placesOfBinding(draft.report, binding).flatMap((place) => {
        let at = place;
        return piecesOf(binding.template).flatMap((piece, index): BoundNumber[] => {
          const value = index % 2 === 1 ? binding.values[(index - 1) / 2] : undefined;
          const start = at;
          at += (value ?? piece).length;
          return value === undefined ? [] : [{ start, end: at, isWaiting }];
        });
      });
    })
    .sort((a, b) => a.start - b.start);
}

/** Whether the section holds this sentence, following the tables. */
export function isBound({ report, bindings = [] }: Draft, section: string, template: string) {
  return bindings.some(
    (binding) =>
      binding.section === section &&
      binding.template === template &&
      placesOfBinding(report, binding).length > 0,
  );
}

/** Where a sentence may begin at or after `at`: there, after the sentence it is in, or on a new line. */
function openingFrom(text: string, at: number): { at: number; isNewLine: boolean } {
  if (sentenceStart.test(text.slice(0, at))) return { at, isNewLine: false };
  const [rest = ''] = /^[^\n\r。！？；]*[。！？；]?/.exec(text.slice(at)) ?? [];
  const end = at + rest.length;
  return { at: end, isNewLine: !sentenceStart.test(text.slice(0, end)) };
}

/** The draft with a sentence put in and bound, and where it ends; null while it cannot be filled in. */
export function withSentence(
  draft: Draft,
  { section, template, at }: { section: string; template: string; at: number },
  figures: Figures,
): { draft: Draft; end: number } | null {
  const now = slotValues(template, draft.report, figures);
  const values = now?.filter((value) => value !== null);
  const sentence = values && sentenceOf({ template, values });
  if (sentence === undefined || sentence === null) return null;
  const text = narrativeOf(draft.report, section);
  const opening = openingFrom(text, at);
  const put = (opening.isNewLine ? '\n' : '') + sentence;
  const report = withNarrative(
    draft.report,
    section,
    text.slice(0, opening.at) + put + text.slice(opening.at),
  );
  const others = (draft.bindings ?? []).filter(
    (binding) => binding.section !== section || binding.template !== template,
  );
  const binding: Binding = { section, template, values: values ?? [] };
  return {
    draft: { ...draft, report, bindings: [...others, binding] },
    end: opening.at + put.length,
  };
}
