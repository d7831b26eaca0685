import { type Attributes, walkXml } from '../docx/walk-xml';
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { plainLook } from '../source/open-line';
import type { SheetLook, TextRun } from './open-sheet';
import { withLook } from './xlsx-styles';

/** Excel writes characters that XML has no place for as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** The text of a shared or inline string while it is read: runs of their own look, without readings. */
export class OpenText {
  private runs: TextRun[] = [];
  private look: SheetLook | undefined;
  private text = '';
  private inText = false;
  private phonetic = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 's:rPh') this.phonetic += 1;
    else if (name === 's:r') this.look = undefined;
    else if (name === 's:rPr') this.look = plainLook;
    else if (name === 's:t') this.inText = this.phonetic === 0;
    else if (this.look) this.look = withLook(this.look, name, attributes);
  }

  close(name: string): void {
    if (name === 's:rPh') this.phonetic -= 1;
    if (name !== 's:t' || !this.inText) return;
    const text = unescaped(this.text).replace(/\r\n?/g, '\n');
    this.runs.push(this.look ? { text, look: this.look } : { text });
    [this.text, this.inText] = ['', false];
  }

  write(text: string): void {
    if (this.inText) this.text += text;
  }

  take(): readonly TextRun[] {
    const { runs } = this;
    [this.runs, this.look, this.phonetic] = [[], undefined, 0];
    return runs;
  }
}

/** The strings that cells name by number. */
export function readSharedStrings(xml: string): (readonly TextRun[])[] {
  const strings: (readonly TextRun[])[] = [];
  const text = new OpenText();
  walkXml(xml, {
    open: (name, attributes) => text.open(name, attributes),
    close: (name) => {
      text.close(name);
      if (name === 's:si') strings.push(text.take());
      if (strings.length > limits.sheetTexts) throw new ReadError('too-large');
    },
    text: (piece) => text.write(piece),
  });
  return strings;
}
