import { type Edition, sectionOfText, textsOf } from '../../template/edition';
import { memoizeBy, memoizeFor, memoizeText } from '../../text/memoize';
import type { ReportWithFigures } from '../check';
import { flatNarrative, type FlatText } from './flat-text';
import { type Handed, nothingHanded, startsPart } from './handed';
import { fieldOf, levelOf, ownNames } from './own-names';
import { readParagraph, type Reading } from './read-paragraph';
import type { Reader } from './token';
import { vocabularyOf } from './vocabulary';
import { WordTree } from './word-tree';

/** One paragraph of a narrative with what it says. */
export interface Passage extends Reading {
  readonly section: string;
  /** The narrative as a clerk knows it. */
  readonly name: string;
  /** The whole narrative, and where the paragraph begins in it. */
  readonly flat: FlatText;
  readonly start: number;
}

/** A reader, and the narrative it reads. */
interface Task {
  readonly id: string;
  readonly reader: Reader;
  readonly section: string;
  readonly name: string;
  readonly domain: string | null;
}
/** What was handed on, with a short name for all that say the same. */
interface HandedOn {
  readonly key: string;
  readonly handed: Handed;
}
let names = 0;
const handedOn = memoizeBy(
  (handed: Handed) => JSON.stringify(handed),
  (handed): HandedOn => ({ key: String((names += 1)), handed }),
  1024,
);
const keyOf = (...parts: readonly (string | null)[]): string => parts.join('\n');

const ownWords = memoizeText((agency) => new WordTree(ownNames(agency), (name) => name));

const readerOf = ({ report, edition }: ReportWithFigures): Reader => ({
  vocabulary: vocabularyOf(edition),
  year: report.period.year,
  halfYear: edition.period === 'half',
  own: ownWords(report.agency.name),
  field: fieldOf(report.agency.name),
  level: levelOf(report.agency.name),
});

/** Paragraphs of some 60 000 characters. */
const paragraphsKept = 512;

/** A paragraph is read again when its words or what was handed to it have changed. */
function passageReader(): (typed: string, task: Task) => readonly Passage[] {
  const read = memoizeBy(
    (text: string, { key }: HandedOn, { id, domain }: Task) => keyOf(id, domain, key, text),
    (text: string, { handed }: HandedOn, { reader, domain }: Task) => {
      const reading = readParagraph(text, reader, handed, domain);
      let next: HandedOn | undefined;
      return { reading, next: () => (next ??= handedOn(reading.handed())) };
    },
    paragraphsKept,
  );
  return memoizeBy(
    (typed, { id, section }: Task) => keyOf(id, section, typed),
    (typed, task) => {
      const flat = flatNarrative(typed);
      const nothing = handedOn(nothingHanded(task.domain));
      let before = (): HandedOn => nothing;
      return flat.paragraphs.map(({ start, text }) => {
        const { reading, next } = read(text, startsPart(text) ? nothing : before(), task);
        before = next;
        return { ...reading, section: task.section, name: task.name, flat, start };
      });
    },
  );
}

const readerByEdition = memoizeFor<Edition, ReturnType<typeof passageReader>>(passageReader);

/** All texts of a report, read; the preface states none of its figures. A text beside a table is about it. */
export const claimsOf = memoizeFor((input: ReportWithFigures): readonly Passage[] => {
  const reader = readerOf(input);
  const id = keyOf(input.report.agency.name, String(input.report.period.year));
  const passagesOf = readerByEdition(input.edition);
  return textsOf(input.edition).flatMap(({ id: section, title: name, isOptional }) =>
    passagesOf(input.report.sections[section] ?? '', {
      id,
      reader,
      section,
      name,
      domain: isOptional ? sectionOfText(section) : null,
    }),
  );
});
