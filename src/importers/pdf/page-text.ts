import { identity, type Matrix, multiply } from '../positioned/matrix';
import { placedGlyph, shifted } from '../positioned/placed-glyph';
import type { PlacedText } from '../positioned/placed-page';
import { type Area, isOver } from '../positioned/painted-areas';

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
  /** 0: what it fills is not seen at all. */
  alpha: number;
  /** Of the lines it draws, in the units of its matrix. */
  lineWidth: number;
  whiteLines: boolean;
  lineAlpha: number;
  isMasked: boolean;
  isBlended: boolean;
  /** Within a group that shines through as a whole. */
  isInThrough: boolean;
  /** Nothing is painted outside. */
  clip: Area | null;
}

/** Takes what an entry of a graphics state says of mixing colours. */
export function takeBlending(state: TextState, key: string, value: unknown): void {
  if (key === 'ca') state.alpha = Number(value);
  else if (key === 'CA') state.lineAlpha = Number(value);
  else if (key === 'LW') state.lineWidth = Number(value);
  else if (key === 'SMask') state.isMasked = value !== false;
  else if (key === 'BM') state.isBlended = !/^(?:source-over|normal)$/i.test(String(value));
}

/** Whether what lies below an area it paints is still seen; below one it fills, where no other alpha is given. */
export const shinesThrough = (state: TextState, alpha = state.alpha): boolean =>
  alpha < 0.95 || state.isMasked || state.isBlended || state.isInThrough;

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
  alpha: 1,
  lineWidth: 1,
  whiteLines: false,
  lineAlpha: 1,
  isMasked: false,
  isBlended: false,
  isInThrough: false,
  clip: null,
});

/** Modes 3 and 7 paint nothing: that is what a scanner’s recognised text uses. */
const isInvisible = (mode: number): boolean => mode === 3 || mode === 7;

/** The pen of a page: places characters as PDF's text operators say. */
export class PageText {
  texts: PlacedText[] = [];
  invisible = 0;
  /** Figures in white on no ground of another colour, and what is painted over, cut off or switched off. */
  hidden = '';
  /** Whether its layer is switched off. */
  isOff = false;
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
    const { size, mode } = state;
    if (isInvisible(mode)) this.invisible += 1;
    // A negative size turns the characters over; so does a negative matrix, and the two cancel out.
    else if (size < 0)
      this.add(text, multiply(matrix, [-1, 0, 0, -1, 0, 0]), [-advance, -size], state);
    else this.add(text, matrix, [advance, size], state);
  }

  private add(
    text: string,
    matrix: Matrix,
    [advance, size]: readonly [number, number],
    state: TextState,
  ): void {
    const each = Array.from(text);
    each.forEach((character, at) => {
      const step = advance / each.length;
      const glyph = placedGlyph(character, shifted(matrix, at * step, 0), { advance: step, size });
      if (this.isSeen(glyph, state)) this.texts.push(glyph);
      else this.hidden += character;
    });
  }

  private isSeen(glyph: PlacedText, { white, alpha, clip }: TextState): boolean {
    if (this.isOff || alpha < 0.05 || (clip && !isOver(clip.box, glyph))) return false;
    return !white || !/\d/.test(glyph.text) || this.hasGround(glyph);
  }

  /** Takes away what was painted over. */
  cover(covered: ReadonlySet<PlacedText>): void {
    if (covered.size === 0) return;
    for (const { text } of covered) this.hidden += text;
    this.texts = this.texts.filter((text) => !covered.has(text));
  }
}
