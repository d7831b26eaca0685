import { apply, type Matrix, multiply, type Point, scaleOf } from '../positioned/matrix';
import { pathRules } from '../positioned/path-rules';
import type { PlacedText, Rule } from '../positioned/placed-page';
import {
  type Font,
  type Glyph,
  PageText,
  shinesThrough,
  takeBlending,
  type TextState,
  textState,
} from './page-text';
import { areaOf, PaintedAreas, within } from '../positioned/painted-areas';
import { hasCurves, partsOf, type PathOperators } from './path-parts';

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
const isWhite = (colour: ArrayLike<number>): boolean =>
  Array.from(colour).every((part) => part >= nearWhite);
/** Whose colours are not known. */
const pictures = [
  ...['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'shadingFill'],
  ...['paintImageXObjectRepeat', 'paintInlineImageXObjectGroup', 'paintSolidColorImageMask'],
];

/** What the file says of what its pages name. */
export interface PageFile {
  readonly fontOf: (name: string) => Font | null;
  /** Whether a layer is switched on. */
  readonly isShown: (layer: unknown) => boolean;
}

interface Saved {
  readonly ctm: Matrix;
  readonly text: TextState;
}

type Action = (args: never) => void;

/** Walks the operators of a page and keeps where characters and lines come to stand. */
class PageReader {
  readonly text = new PageText((text) => this.areas.isGroundOf(text));
  readonly rules: Rule[] = [];
  private readonly areas = new PaintedAreas();
  private state = textState();
  private parts: Point[][] = [];
  private isCurved = false;
  private isClipping = false;
  /** Whether each open piece of content is in a layer that is switched off. */
  private readonly layers: boolean[] = [];
  private readonly saved: Saved[] = [];
  private readonly actions: ReadonlyMap<number, Action>;

  constructor(
    private readonly operators: Operators,
    private ctm: Matrix,
    private readonly file: PageFile,
  ) {
    const actions: Record<string, Action> = {
      ...this.stateActions(),
      ...this.pathActions(),
      ...this.layerActions(),
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

  private get isOff(): boolean {
    return this.layers.includes(true);
  }

  /** In points. */
  private get lineWidth(): number {
    return this.state.lineWidth * Math.min(...scaleOf(this.ctm));
  }

  private fill(): void {
    const { white: isWhite, clip } = this.state;
    const isOpaque = !shinesThrough(this.state) && !this.isCurved;
    const paint = { clip, isWhite, isOpaque };
    this.text.cover(this.areas.fill(this.parts, paint, this.text.texts));
  }

  private stroke(): void {
    const { whiteLines: isWhite, lineAlpha, clip } = this.state;
    const paint = { clip, isWhite, isOpaque: !shinesThrough(this.state, lineAlpha) };
    this.rules.push(...pathRules(this.parts, this.lineWidth));
    this.text.cover(this.areas.stroke(this.parts, this.lineWidth, paint, this.text.texts));
  }

  /** A path is done with; where it is to be the edge of what follows, it becomes that. */
  private endPath(): void {
    if (this.isClipping && !this.isCurved && this.parts.length > 0) this.clip(this.parts);
    // Of a curve nobody knows how far it reaches.
    else if (this.isClipping && this.state.clip)
      this.state.clip = { ...this.state.clip, isRectangle: false };
    this.isClipping = false;
    this.parts = [];
  }

  private clip(parts: readonly Point[][]): void {
    this.state.clip = within(this.state.clip, areaOf(parts));
  }

  private clipToBox([x1, y1, x2, y2]: readonly number[], matrix: Matrix | null = null): void {
    const own = matrix ? multiply(this.ctm, matrix) : this.ctm;
    const corners = [x1, y1, x2, y1, x2, y2, x1, y2];
    this.clip([[0, 2, 4, 6].map((i) => apply(own, [corners[i] ?? 0, corners[i + 1] ?? 0]))]);
  }

  private stateActions(): Record<string, Action> {
    const save = () => void this.saved.push({ ctm: this.ctm, text: { ...this.state } });
    const restore = () => {
      const { ctm, text } = this.saved.pop() ?? { ctm: this.ctm, text: this.state };
      [this.ctm, this.state] = [ctm, text];
    };
    const transform = (matrix: Matrix) => {
      this.ctm = multiply(this.ctm, matrix);
    };
    return {
      save,
      restore,
      transform,
      beginGroup: ([{ bbox, matrix }]: [{ bbox?: number[]; matrix?: Matrix }]) => {
        save();
        const { state } = this;
        state.isInThrough = shinesThrough(state);
        if (bbox) this.clipToBox(bbox, matrix ?? null);
      },
      endGroup: restore,
      paintFormXObjectBegin: ([matrix, bbox]: [Matrix | null, number[] | null]) => {
        save();
        if (matrix) transform(matrix);
        if (bbox) this.clipToBox(bbox);
      },
      paintFormXObjectEnd: restore,
    };
  }

  private pathActions(): Record<string, Action> {
    const paint = (isStroked: boolean, isFilled: boolean) => () => {
      if (!this.isOff) {
        if (isFilled) this.fill();
        if (isStroked) this.stroke();
        else this.rules.push(...pathRules(this.parts, null));
      }
      this.endPath();
    };
    const both = ['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
    const paints = [
      ...['stroke', 'closeStroke'].map((name) => [name, paint(true, false)] as const),
      ...both.map((name) => [name, paint(true, true)] as const),
      ...['fill', 'eoFill'].map((name) => [name, paint(false, true)] as const),
    ];
    const willClip = () => (this.isClipping = true);
    return {
      constructPath: ([operators, numbers]: [number[], number[]]) => {
        const names = this.operators as unknown as PathOperators;
        this.parts = partsOf({ operators, numbers }, names, this.ctm);
        this.isCurved = hasCurves(operators, names);
      },
      ...Object.fromEntries(paints),
      clip: willClip,
      eoClip: willClip,
      endPath: () => this.endPath(),
    };
  }

  private colourActions(): Record<string, Action> {
    return {
      setFillRGBColor: (colour: ArrayLike<number>) => {
        this.state.white = isWhite(colour);
      },
      setFillColorN: () => {
        this.state.white = false;
      },
      setStrokeRGBColor: (colour: ArrayLike<number>) => {
        this.state.whiteLines = isWhite(colour);
      },
      setStrokeColorN: () => {
        this.state.whiteLines = false;
      },
      setLineWidth: ([width]: [number]) => {
        this.state.lineWidth = width;
      },
      ...Object.fromEntries(pictures.map((name) => [name, () => this.areas.addUnknown()])),
    };
  }

  private layerActions(): Record<string, Action> {
    const open = (isOff: boolean) => {
      this.layers.push(isOff);
      this.text.isOff = this.isOff;
    };
    return {
      beginMarkedContent: () => open(false),
      beginMarkedContentProps: ([tag, layer]: [string, unknown]) =>
        open(tag === 'OC' && !this.file.isShown(layer)),
      endMarkedContent: () => {
        this.layers.pop();
        this.text.isOff = this.isOff;
      },
    };
  }

  private textActions(): Record<string, Action> {
    const { text } = this;
    const setFont = ([name, size]: [string, number]) => {
      this.state.font = this.file.fontOf(name);
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
        for (const [key, value] of entries)
          if (key === 'Font') setFont(value as [string, number]);
          else takeBlending(this.state, key, value);
      },
    };
  }
}

/** `start` leads from the page's own axes to points from its upper left corner. */
export function readContent(
  list: OperatorList,
  operators: Operators,
  start: Matrix,
  file: PageFile,
): PageContent {
  const reader = new PageReader(operators, start, file);
  reader.read(list);
  const { texts, invisible, hidden } = reader.text;
  return { texts, rules: reader.rules, invisible, hidden };
}
