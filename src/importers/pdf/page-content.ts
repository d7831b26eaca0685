import { type Matrix, multiply, type Point } from '../positioned/matrix';
import { type Box, boxOf, pathRules } from '../positioned/path-rules';
import type { PlacedText, Rule } from '../positioned/placed-page';
import { type Font, type Glyph, PageText, type TextState, textState } from './page-text';
import { partsOf } from './path-parts';

/** Numbers of pdf.js for the operators of a page, by name. */
export type Operators = Readonly<Record<string, number>>;

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PageContent {
  readonly texts: readonly PlacedText[];
  readonly rules: readonly Rule[];
  /** How many characters are there without being painted. */
  readonly invisible: number;
  readonly hidden: string;
}

/** Nobody sees what is painted so on paper. */
const nearWhite = 250;
/** More than the cells of a report; a page with more of them would be slow. */
const mostGrounds = 2_000;
/** Whose colours are not known. */
const pictures = [
  ...['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'shadingFill'],
  ...['paintImageXObjectRepeat', 'paintInlineImageXObjectGroup', 'paintSolidColorImageMask'],
];

interface Saved {
  readonly ctm: Matrix;
  readonly text: TextState;
}

type Action = (args: never) => void;

/** Walks the operators of a page and keeps where characters and lines come to stand. */
class PageReader {
  readonly text = new PageText((text) => this.hasGround(text));
  readonly rules: Rule[] = [];
  /** Areas of another colour than white; `isEverywhere`: nobody knows where. */
  private readonly grounds: Box[] = [];
  private isEverywhere = false;
  private state = textState();
  private parts: Point[][] = [];
  private readonly saved: Saved[] = [];
  private readonly actions: ReadonlyMap<number, Action>;

  constructor(
    private readonly operators: Operators,
    private ctm: Matrix,
    private readonly fontOf: (name: string) => Font | null,
  ) {
    const actions: Record<string, Action> = {
      ...this.stateActions(),
      ...this.colourActions(),
      ...this.textActions(),
    };
    this.actions = new Map(
      Object.entries(actions).map(([name, action]) => [operators[name] ?? -1, action]),
    );
  }

  read({ fnArray, argsArray }: OperatorList): void {
    fnArray.forEach((operator, at) => this.actions.get(operator)?.((argsArray[at] ?? []) as never));
  }

  private hasGround({ x, y, width, height }: PlacedText): boolean {
    const [atX, atY] = [x + width / 2, y + height / 2];
    const isOver = ({ x1, y1, x2, y2 }: Box) => atX > x1 && atX < x2 && atY > y1 && atY < y2;
    return this.isEverywhere || this.grounds.some(isOver);
  }

  private fill(): void {
    if (this.state.white) return;
    this.grounds.push(...this.parts.map(boxOf));
    this.isEverywhere ||= this.grounds.length > mostGrounds;
  }

  private stateActions(): Record<string, Action> {
    const save = () => void this.saved.push({ ctm: this.ctm, text: { ...this.state } });
    const restore = () => {
      const { ctm, text } = this.saved.pop() ?? { ctm: this.ctm, text: this.state };
      [this.ctm, this.state] = [ctm, text];
    };
    const paint = (isStroked: boolean) => () => {
      this.rules.push(...pathRules(this.parts, isStroked));
      this.fill();
      this.parts = [];
    };
    const transform = (matrix: Matrix) => {
      this.ctm = multiply(this.ctm, matrix);
    };
    const strokes = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke'];
    const all = [...strokes, 'closeEOFillStroke'].map((name) => [name, paint(true)] as const);
    return {
      save,
      restore,
      transform,
      beginGroup: save,
      endGroup: restore,
      paintFormXObjectBegin: ([matrix]: [Matrix | null]) => {
        save();
        if (matrix) transform(matrix);
      },
      paintFormXObjectEnd: restore,
      constructPath: ([operators, numbers]: [number[], number[]]) => {
        this.parts = partsOf({ operators, numbers }, this.operators as never, this.ctm);
      },
      ...Object.fromEntries(all),
      fill: paint(false),
      eoFill: paint(false),
      endPath: () => {
        this.parts = [];
      },
    };
  }

  private colourActions(): Record<string, Action> {
    return {
      setFillRGBColor: (colour: ArrayLike<number>) => {
        this.state.white = Array.from(colour).every((part) => part >= nearWhite);
      },
      setFillColorN: () => {
        this.state.white = false;
      },
      ...Object.fromEntries(pictures.map((name) => [name, () => (this.isEverywhere = true)])),
    };
  }

  private textActions(): Record<string, Action> {
    const { text } = this;
    const setFont = ([name, size]: [string, number]) => {
      this.state.font = this.fontOf(name);
      this.state.size = size;
    };
    const show = ([glyphs]: [Glyph[]]) => text.show(glyphs, this.state, this.ctm);
    const set = (key: 'charSpacing' | 'wordSpacing' | 'rise' | 'mode') => (args: [number]) => {
      [this.state[key]] = args;
    };
    return {
      beginText: () => text.begin(),
      setFont,
      setCharSpacing: set('charSpacing'),
      setWordSpacing: set('wordSpacing'),
      setTextRise: set('rise'),
      setTextRenderingMode: set('mode'),
      setHScale: ([percent]: [number]) => {
        this.state.stretch = percent / 100;
      },
      setLeading: ([leading]: [number]) => {
        this.state.leading = -leading;
      },
      setLeadingMoveText: ([x, y]: [number, number]) => {
        this.state.leading = y;
        text.move(x, y);
      },
      moveText: ([x, y]: [number, number]) => text.move(x, y),
      setTextMatrix: (matrix: Matrix) => text.setMatrix([...matrix] as unknown as Matrix),
      // pdf.js makes the operators that begin a line and show text into two of these.
      nextLine: () => text.move(0, this.state.leading),
      showText: show,
      showSpacedText: show,
      setGState: ([entries]: [[string, unknown][]]) => {
        for (const [key, value] of entries) if (key === 'Font') setFont(value as [string, number]);
      },
    };
  }
}

/** `start` leads from the page's own axes to points from its upper left corner. */
export function readContent(
  list: OperatorList,
  operators: Operators,
  start: Matrix,
  fontOf: (name: string) => Font | null,
): PageContent {
  const reader = new PageReader(operators, start, fontOf);
  reader.read(list);
  const { texts, invisible, hidden } = reader.text;
  return { texts, rules: reader.rules, invisible, hidden };
}
