import type { placedMarks } from '../../collection/place-marks';
import type { Mark, ReturnFile } from '../../collection/return-file';
import type { AnnualReport } from '../../report/annual-report';
import { atSection, type Place } from '../../report/place';
import type { Address } from '../../template/cells';
import type { TextMark } from '../components/marked-textarea';
import { remember, remembered } from '../settings/settings';
import type { ReportStore } from './report-store';
import { Store } from './store';

export interface ReturnsState {
  readonly file: ReturnFile | null;
  /** Places in `file.marks` of those that are done. */
  readonly done: readonly number[];
  /** What is remarked upon cells and texts and not done. */
  readonly cells: ReadonlyMap<Address, string>;
  readonly texts: ReadonlyMap<string, readonly Mark[]>;
}

const none: ReturnsState = { file: null, done: [], cells: new Map(), texts: new Map() };

function stateOf(file: ReturnFile | null, done: readonly number[]): ReturnsState {
  const cells = new Map<Address, string>();
  const texts = new Map<string, Mark[]>();
  file?.marks.forEach((mark, index) => {
    const { place, remark } = mark;
    if (done.includes(index)) return;
    if (place.kind === 'cell')
      cells.set(place.address, [cells.get(place.address), remark].filter(Boolean).join('；'));
    if (place.kind === 'text')
      texts.set(place.section, [...(texts.get(place.section) ?? []), mark]);
  });
  return { file, done, cells, texts };
}

/**
 * What a reviewer returned with a report: remarks at cells and sentences, ticked off one by one. Kept
 * with the draft until cleared; no check looks at it. Its reader is loaded when there is one.
 */
export class Returns {
  readonly state = new Store(none);
  private draftId: string | null = null;
  private placed: typeof placedMarks = () => [];

  constructor(private readonly store: ReportStore) {}

  /** Brings back what was kept with this draft. */
  async restore(draftId: string): Promise<void> {
    this.draftId = draftId;
    const kept = remembered('return', draftId);
    if (!kept) return;
    const { openReturn } = await import('./read-return');
    const read = openReturn(kept.text);
    if ('problem' in read) return;
    this.placed = read.placedMarks;
    this.state.set(stateOf(read.file, kept.done));
  }

  /** Takes a return file in; says what is shown, or why it is not. */
  async open(text: string): Promise<string> {
    const { openReturn, openedMessage } = await import('./read-return');
    const read = openReturn(text);
    if ('problem' in read) return read.problem;
    this.placed = read.placedMarks;
    this.state.set(stateOf(read.file, []));
    this.keep(text);
    return openedMessage(read.file, this.store.current);
  }

  tick(index: number, isDone: boolean): void {
    const { file, done } = this.state.get();
    const others = done.filter((each) => each !== index);
    this.state.set(stateOf(file, isDone ? [...others, index] : others));
    if (this.draftId !== null) this.keep(remembered('return', this.draftId)?.text);
  }

  clear(): void {
    if (this.draftId !== null) remember('return', null, this.draftId);
    this.state.set(none);
  }

  /** Where a mark leads to in the form as it is now. */
  placeOf(mark: Mark): Place {
    const { place } = mark;
    if (place.kind !== 'text') return place;
    const [found] = this.placed([mark], this.store.current);
    return found?.range ?? atSection(place.section);
  }

  /** Where remarks upon a text stand in it now. */
  rangesOf(marks: readonly Mark[], report: AnnualReport): readonly TextMark[] {
    return this.placed(marks, report).flatMap(({ range }): TextMark[] =>
      range ? [{ ...range, severity: 'returned' }] : [],
    );
  }

  private keep(text: string | undefined): void {
    if (this.draftId !== null && text !== undefined)
      remember('return', { text, done: this.state.get().done }, this.draftId);
  }
}
