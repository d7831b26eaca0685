import type { placedMarks } from '../../collection/place-marks';
import type { Mark, ReturnFile } from '../../collection/return-file';
import { narrativeOf } from '../../report/narratives';
import { atSection, type Place } from '../../report/place';
import type { Address } from '../../template/cells';
import type { TextMark } from '../components/marked-textarea';
import type { MarkedText } from './findings-store';
import type { ReportStore } from './report-store';
import { rememberedReturn, rememberReturn } from '../settings/settings';

interface Joined {
  readonly findings: MarkedText;
  readonly shown: MarkedText;
}

/**
 * What a reviewer returned with a report: remarks at cells and sentences, ticked off one by one. Kept
 * with the draft until cleared; no check looks at it. Its reader is loaded when there is one.
 */
export class Returns {
  file: ReturnFile | null = null;
  /** Places in `file.marks` of those that are done. */
  done: readonly number[] = [];
  private draftId: string | null = null;
  private cells: ReadonlyMap<Address, string> = new Map();
  private sections: ReadonlyMap<string, readonly Mark[]> = new Map();
  private placed: typeof placedMarks = () => [];
  private readonly joined = new Map<string, Joined>();

  constructor(private readonly store: ReportStore) {
    store.listeners.subscribe('report', () => this.notifyTexts());
  }

  /** Brings back what was kept with this draft. */
  async restore(draftId: string): Promise<void> {
    this.draftId = draftId;
    const kept = rememberedReturn(draftId);
    if (!kept) return;
    const { openReturn } = await import('./read-return');
    const read = openReturn(kept.text);
    if ('problem' in read) return;
    this.done = kept.done;
    this.show(read.file, read.placedMarks);
  }

  /** Takes a return file in; says what is shown, or why it is not. */
  async open(text: string): Promise<string> {
    const { openReturn, openedMessage } = await import('./read-return');
    const read = openReturn(text);
    if ('problem' in read) return read.problem;
    this.done = [];
    this.show(read.file, read.placedMarks);
    this.keep(text);
    return openedMessage(read.file, this.store.current);
  }

  private keep(text: string | undefined): void {
    if (this.draftId !== null && text !== undefined)
      rememberReturn(this.draftId, { text, done: this.done });
  }

  tick(index: number, isDone: boolean): void {
    const others = this.done.filter((each) => each !== index);
    this.done = isDone ? [...others, index] : others;
    this.keep(this.draftId === null ? undefined : rememberedReturn(this.draftId)?.text);
    this.put();
  }

  clear(): void {
    if (this.draftId !== null) rememberReturn(this.draftId, null);
    this.file = null;
    this.done = [];
    this.put();
  }

  private show(file: ReturnFile, placed: typeof placedMarks): void {
    this.file = file;
    this.placed = placed;
    this.put();
  }

  /** Puts what is not done at its cells and texts, and wakes those that change. */
  private put(): void {
    const before = { cells: this.cells, sections: this.sections };
    const cells = new Map<Address, string>();
    const sections = new Map<string, Mark[]>();
    this.file?.marks.forEach((mark, index) => {
      const { place, remark } = mark;
      if (this.done.includes(index)) return;
      if (place.kind === 'cell')
        cells.set(place.address, [cells.get(place.address), remark].filter(Boolean).join('；'));
      if (place.kind === 'text')
        sections.set(place.section, [...(sections.get(place.section) ?? []), mark]);
    });
    this.cells = cells;
    this.sections = sections;
    this.joined.clear();
    const { listeners } = this.store;
    listeners.notify('returns');
    for (const address of new Set([...before.cells.keys(), ...cells.keys()]))
      listeners.notify(`returned:${address}`);
    for (const id of new Set([...before.sections.keys(), ...sections.keys()]))
      listeners.notify(`text:${id}`);
  }

  private notifyTexts(): void {
    for (const id of this.sections.keys()) this.store.listeners.notify(`text:${id}`);
  }

  /** What was remarked upon a cell and is not done. */
  at(address: Address): string | undefined {
    return this.cells.get(address);
  }

  /** Where a mark leads to in the form as it is now. */
  placeOf(mark: Mark): Place {
    const { place } = mark;
    if (place.kind !== 'text') return place;
    const [found] = this.placed([mark], this.store.current);
    return found?.range ?? atSection(place.section);
  }

  /** The marks of findings with those of remarks; the same object while neither changes. */
  withMarks(id: string, findings: MarkedText): MarkedText {
    const marks = this.sections.get(id);
    if (!marks) return findings;
    const text = narrativeOf(this.store.current, id);
    const before = this.joined.get(id);
    if (before?.findings === findings && before.shown.text === text) return before.shown;
    const own = this.placed(marks, this.store.current).flatMap(({ range }): TextMark[] =>
      range ? [{ ...range, severity: 'returned' }] : [],
    );
    // Remarks first: where two overlap the first is shown.
    const all = [...own, ...(findings.text === text ? findings.marks : [])];
    const shown = { text, marks: all.sort((a, b) => a.start - b.start) };
    this.joined.set(id, { findings, shown });
    return shown;
  }
}
