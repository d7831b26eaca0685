import { identity, type Matrix, multiply } from '../positioned/matrix';
import { placedGlyph, shifted } from '../positioned/placed-glyph';
import type { PlacedText } from '../positioned/placed-page';

/** What pdf.js says of a character; a bare number moves the pen by thousandths of the font size. */
export type Glyph =
  | number
  | null
  | {
      readonly unicode: string;
      readonly width: number;
      readonly isSpace: boolean;
      readonly vmetric?: readonly [number, number, number] | null;
    };

export interface Font {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly [number, number, number];
}

/** The part of the graphics state that `q` and `Q` keep. */
export interface TextState {
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  /** Whether it paints white. */
  white: boolean;
}

export const textState = (): TextState => ({
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  white: false,
});

/** Modes 3 and 7 paint nothing: that is what a scanner’s recognised text uses. */
const isInvisible = (mode: number): boolean => mode === 3 || mode === 7;

/** The pen of a page: places characters as PDF's text operators say. */
export class PageText {
  readonly texts: PlacedText[] = [];
  invisible = 0;
  /** Figures in white on no ground of another colour. */
  hidden = '';
  private matrix: Matrix = identity;
  private line: [number, number] = [0, 0];
  private pen: [number, number] = [0, 0];

  constructor(private readonly hasGround: (text: PlacedText) => boolean) {}

  begin(): void {
    this.setMatrix(identity);
  }
  setMatrix(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = [0, 0];
    this.pen = [0, 0];
  }
  move(x: number, y: number): void {
    this.line = [this.line[0] + x, this.line[1] + y];
    this.pen = [...this.line];
  }

  show(glyphs: readonly Glyph[], state: TextState, ctm: Matrix): void {
    const page = multiply(ctm, this.matrix);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.skip(glyph, state);
      else if (glyph) this.showGlyph(glyph, state, page);
    }
  }

  private skip(thousandths: number, { font, size, stretch }: TextState): void {
    const by = (thousandths * size) / 1000;
    if (font?.vertical) this.pen[1] -= by;
    else this.pen[0] -= by * stretch;
  }

  private showGlyph(glyph: Exclude<Glyph, number | null>, state: TextState, page: Matrix): void {
    const { font, size, stretch, rise } = state;
    const unit = size * (font?.fontMatrix?.[0] ?? 0.001);
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const [x, y] = this.pen;
    const width = glyph.width * unit * stretch;
    if (font?.vertical) {
      const [down, left, up] = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, 500, 880];
      this.place(glyph.unicode, shifted(page, x - left * unit, y - up * unit), width, state);
      this.pen[1] += down * unit - spacing;
    } else {
      this.place(glyph.unicode, shifted(page, x, y + rise), width, state);
      this.pen[0] += width + spacing * stretch;
    }
  }

  private place(text: string, matrix: Matrix, advance: number, state: TextState): void {
    const { size, mode, white } = state;
    if (isInvisible(mode)) this.invisible += 1;
    // A negative size turns the characters over; so does a negative matrix, and the two cancel out.
    else if (size < 0)
      this.add(
        text,
        multiply(matrix, [-1, 0, 0, -1, 0, 0]),
        { advance: -advance, size: -size },
        white,
      );
    else this.add(text, matrix, { advance, size }, white);
  }

  private add(
    text: string,
    matrix: Matrix,
    { advance, size }: { advance: number; size: number },
    white: boolean,
  ): void {
    const each = Array.from(text);
    each.forEach((character, at) => {
      const step = advance / each.length;
      const glyph = placedGlyph(character, shifted(matrix, at * step, 0), { advance: step, size });
      if (white && /\d/.test(character) && !this.hasGround(glyph)) this.hidden += character;
      else this.texts.push(glyph);
    });
  }
}
