import { seenForm } from '../../text/normal-form';
import type { LeftOut, LeftOutCause } from './left-out';
import { type Raised, withoutMarks } from './raised-marks';

/** How a piece of text is printed, as far as it decides what is read. */
export interface PrintedLook {
  readonly hidden: boolean;
  readonly struck: boolean;
  /** `aside`: smaller than its neighbours, or a link; behind a digit perhaps the mark of a note. */
  readonly shift: 'raised' | 'lowered' | 'aside' | null;
  /** Height of the letters, in one unit within a line; undefined where it is not known. */
  readonly size?: number;
}
export const plainLook: PrintedLook = { hidden: false, struck: false, shift: null };

/** Marks that turn the order of what follows, or end that. */
const turning = /([\u202a-\u202e])/;

/** Set like the mark of a note; neighbouring sizes of one text are closer to each other. */
const isSmaller = (size: number | undefined, than: number | undefined): boolean =>
  size !== undefined && than !== undefined && size <= than * 0.75;

/** A line under construction: its text as it is printed, and what of it is not. */
export class OpenLine {
  private text = '';
  private readonly raised: Raised[] = [];
  private aside = { start: 0, isLast: false };
  /** How many digits at its start look smaller than those behind them. */
  private ahead = 0;
  /** Of the letters that are no aside. */
  private size: number | undefined;
  private isTurned = false;
  private gone: { cause: LeftOutCause; text: string } | null = null;

  constructor(private readonly leftOut: LeftOut) {}

  add(text: string, look: PrintedLook = plainLook): void {
    const { hidden, struck, shift, size } = look;
    if (hidden || struck) {
      this.leave(hidden ? 'hidden' : 'struck', text);
      return;
    }
    this.report();
    const start = this.text.length;
    this.text += seenForm(this.withTurned(text));
    // H₂O is a word; a lowered digit after a digit is a mark.
    const isMark =
      shift === 'raised' || (shift === 'lowered' && /\d$/.test(this.text.slice(0, start)));
    if (text.trim() !== '') this.compare(start, text, shift === 'aside', size);
    if (isMark) this.raised.push({ start, end: this.text.length });
  }

  /** Digits behind a mark that turns their order are bracketed off: nobody sees them as they were written. */
  private withTurned(text: string): string {
    if (!this.isTurned && !turning.test(text)) return text;
    const parts = text.split(turning).map((part) => {
      if (!turning.test(part)) return this.isTurned && /\d/.test(part) ? `〔${part}〕` : part;
      this.isTurned = part === '\u202e';
      return '';
    });
    return parts.join('');
  }

  /** Whether a piece looks like the mark of a note beside the digits before it, or those beside it. */
  private compare(start: number, text: string, isOther: boolean, size?: number): void {
    const before = this.text.slice(0, start);
    const isAside = isOther || isSmaller(size, this.size);
    const { isLast } = this.aside;
    const isLarger = !isAside && (isLast || isSmaller(this.size, size));
    if (/\d$/.test(before) && /^\d/.test(text)) {
      if (isAside && !isLast) this.aside.start = start;
      else if (isLarger && this.ahead === 0 && /^\s*\d+$/.test(before)) this.ahead = start;
    }
    this.aside.isLast = isAside;
    if (!isAside) this.size = size;
  }

  /** Pieces of the same kind in a row are one. */
  leave(cause: LeftOutCause, text: string): void {
    if (this.gone?.cause !== cause) this.report();
    this.gone = { cause, text: (this.gone?.text ?? '') + text };
  }

  /** The line as it is printed; the next one begins. */
  take(): string {
    this.report();
    const text = this.withAside();
    this.text = '';
    this.size = undefined;
    this.aside = { start: 0, isLast: false };
    this.ahead = 0;
    this.isTurned = false;
    return withoutMarks(text, this.raised.splice(0), (left) => {
      this.leftOut.add('mark', left);
    });
  }

  /** Where only the looks tell whether digits belong to the figure, they are bracketed off and asked about. */
  private withAside(): string {
    const { text, ahead } = this;
    const { start } = this.aside;
    const isFigure = text.length < 30 && /^[\s\d,.]+[件条项个次份宗]?\s*$/.test(text);
    if (!isFigure || this.raised.length > 0) return text;
    if (start > 0) return `${text.slice(0, start)}〔${text.slice(start)}〕`;
    return ahead > 0 ? `〔${text.slice(0, ahead)}〕${text.slice(ahead)}` : text;
  }

  private report(): void {
    if (!this.gone) return;
    const { cause, text } = this.gone;
    this.gone = null;
    this.leftOut.add(cause, text, cause === 'tracked' ? 0 : 1);
  }
}
