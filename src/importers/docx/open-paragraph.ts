import { OpenLine } from '../source/open-line';
import type { SourceBlock } from '../source/source-document';
import type { OwnLook } from './word-styles';

/** A `w:p` under construction. */
export class OpenParagraph extends OpenLine {
  list = '';
  level = 0;
  style = '';
  /** A number or mark that the file itself states. */
  mark = '';
  /** Its mark is not printed: it runs on into the next one. */
  joined = false;
  shaded = false;
  readonly markLook: OwnLook = {};
  /** Text boxes anchored in it; they follow it. */
  readonly boxes: SourceBlock[] = [];

  close(number: string): string {
    const text = this.take();
    if (text === '' && this.joined) return '';
    // 1 and 57 are seen apart, and would be 157.
    const digits = /^[\d,.]+$/.test(text) ? number.replace(/\D/g, '') : '';
    return this.mark + (digits === '' ? number : `〔${digits}〕`) + text;
  }
}
