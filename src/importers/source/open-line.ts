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

/** A line under construction: its text as it is printed, and what of it is not. */
export class OpenLine {
  private text = '';
  private readonly raised: Raised[] = [];
  private aside = { start: 0, isLast: false };
  /** Of the letters that are no aside. */
  private size: number | undefined;
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
    this.text += seenForm(text);
    // H₂O is a word; a lowered digit after a digit is a mark.
    const isMark =
      shift === 'raised' || (shift === 'lowered' && /\d$/.test(this.text.slice(0, start)));
    if (text.trim() !== '') {
      const isAside = shift === 'aside' || this.isSmaller(size);
      if (
        isAside &&
        !this.aside.isLast &&
        /\d$/.test(this.text.slice(0, start)) &&
        /^\d/.test(text)
      )
        this.aside.start = start;
      this.aside.isLast = isAside;
      if (!isAside) this.size = size;
    }
    if (isMark) this.raised.push({ start, end: this.text.length });
  }

  /** Set like the mark of a note; neighbouring sizes of one text are closer to each other. */
  private isSmaller(size: number | undefined): boolean {
    return size !== undefined && this.size !== undefined && size <= this.size * 0.75;
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
    return withoutMarks(text, this.raised.splice(0), (left) => {
      this.leftOut.add('mark', left);
    });
  }

  /** Where only the looks tell whether digits belong to the figure, they are bracketed off and asked about. */
  private withAside(): string {
    const { text } = this;
    const { start } = this.aside;
    const isFigure = text.length < 30 && /^[\s\d,.]+[件条项个次份宗]?\s*$/.test(text);
    if (start === 0 || !isFigure || this.raised.length > 0) return text;
    return `${text.slice(0, start)}〔${text.slice(start)}〕`;
  }

  private report(): void {
    if (!this.gone) return;
    const { cause, text } = this.gone;
    this.gone = null;
    this.leftOut.add(cause, text, cause === 'tracked' ? 0 : 1);
  }
}
