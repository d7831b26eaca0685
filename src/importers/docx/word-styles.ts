import { plainLook, type PrintedLook } from '../source/open-line';
import { attribute, type Attributes } from './walk-xml';

/** A file of Word 97 may turn round what the style says. */
export type Toggle = boolean | 'opposite';

/** What a style or a run says itself; undefined where it says nothing. */
export interface OwnLook {
  vanish?: Toggle;
  strike?: Toggle;
  dstrike?: Toggle;
  shift?: PrintedLook['shift'];
  /** White letters, which only a ground of another colour shows. */
  white?: boolean;
  tiny?: boolean;
  /** In half points. */
  size?: number;
  shaded?: boolean;
}
const shifts: Readonly<Record<string, PrintedLook['shift']>> = {
  superscript: 'raised',
  subscript: 'lowered',
};
/** In half points; less than this moves letters into line with their neighbours. */
const leastShift = 6;
/** In half points, where the file says nothing. */
const defaultSize = 20;
/** Of a run of which nothing is said. */
const ordinary: PrintedLook = { ...plainLook, size: defaultSize };
/** White, or so near to it that nobody sees it on paper. */
const isWhite = (attributes: Attributes): boolean => {
  const theme = attribute(attributes, 'themeColor');
  const isLight = /^(?:background1|light1)$/.test(theme ?? '');
  if (isLight) return attribute(attributes, 'themeShade') === undefined;
  return theme === undefined && /^(?:f[a-f]){3}$/i.test(attribute(attributes, 'val') ?? '');
};
const toggles = ['vanish', 'strike', 'dstrike'] as const;

/** What the styles of a document say themselves, by their names in the file. */
export interface StyleSheet {
  readonly styles: ReadonlyMap<string, { readonly look: OwnLook; readonly basedOn: string }>;
  /** Holds where no style says otherwise. */
  readonly defaults: OwnLook;
  /** Of paragraphs that name none. */
  readonly defaultParagraph: string;
}

const isEmpty = (look: OwnLook): boolean => Object.keys(look).length === 0;

/** Equal for looks that say the same. */
const keyOf = (look: OwnLook): string => {
  const { vanish, strike, dstrike, shift, white, tiny, size, shaded } = look;
  return `${vanish} ${strike} ${dstrike} ${shift} ${white} ${tiny} ${size} ${shaded}`;
};

export const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '1');

/** Whether `w:shd` or `w:highlight` gives a ground that is not the paper's. */
export function isShaded(attributes: Attributes): boolean {
  const [pattern = '', fill = ''] = ['val', 'fill'].map((name) => attribute(attributes, name));
  return !/^(?:clear|nil|none|white)$/.test(pattern) || !/^(?:|auto|f{6})$/i.test(fill);
}

/** A white ground hides one below it; where none is given, the one below is seen. */
const isPaper = (attributes: Attributes): boolean =>
  attribute(attributes, 'val') === 'white' || /^f{6}$/i.test(attribute(attributes, 'fill') ?? '');

/** Takes what a child of `w:rPr` says. */
export function takeLook(look: OwnLook, name: string, attributes: Attributes): void {
  if (name === 'w:position') {
    const by = Number(attribute(attributes, 'val')) || 0;
    if (Math.abs(by) >= leastShift) look.shift = by > 0 ? 'raised' : 'lowered';
  } else if (name === 'w:vertAlign')
    look.shift = shifts[attribute(attributes, 'val') ?? ''] ?? null;
  else if (name === 'w:specVanish') look.vanish = isOn(attributes);
  // Letters of half a point or one are there to be found, not to be read.
  else if (name === 'w:sz') {
    look.size = Number(attribute(attributes, 'val')) || defaultSize;
    look.tiny = look.size <= 2;
  } else if (name === 'w:color') look.white = isWhite(attributes);
  // Letters pressed together to a line.
  else if (name === 'w:w' && Number(attribute(attributes, 'val')) < 10) look.tiny = true;
  else if (name === 'w:shd' || name === 'w:highlight') {
    const shaded = isShaded(attributes);
    if (shaded || isPaper(attributes)) look.shaded = shaded;
  } else for (const toggle of toggles) if (name === `w:${toggle}`) look[toggle] = isOn(attributes);
}

export interface StyledLook extends PrintedLook {
  /** White by its style, without a ground that the style gives; words may have theirs from elsewhere. */
  readonly white?: boolean;
}

/** Word lets fewer styles stand on one another. */
const deepest = 100;

/** The styles of a document, as far as they hide, strike out, raise or shrink. */
export class WordStyles {
  /** Whether any style says something of this kind; in most documents none does. */
  private readonly isPlain: boolean;
  private readonly chains = new Map<string, OwnLook>();
  private readonly looks = new Map<string, StyledLook>();

  constructor(private readonly sheet: StyleSheet | null) {
    const all = sheet
      ? [sheet.defaults, ...[...sheet.styles.values()].map(({ look }) => look)]
      : [];
    this.isPlain = all.every((look) => isEmpty(look));
  }

  /** What a style says with those below it; styles of a damaged file may stand on themselves. */
  private inherited(id: string): OwnLook {
    const known = this.chains.get(id);
    if (known) return known;
    const chain: OwnLook[] = [];
    for (let at = id; at !== '' && chain.length < deepest;) {
      const style = this.sheet?.styles.get(at);
      if (style) chain.unshift(style.look);
      at = style?.basedOn ?? '';
    }
    const look: OwnLook = {};
    for (const own of chain) {
      const turned = toggles.filter((toggle) => own[toggle] === 'opposite');
      const values = turned.map((toggle) => [toggle, look[toggle] !== true] as const);
      Object.assign(look, own, Object.fromEntries(values));
    }
    this.chains.set(id, look);
    return look;
  }

  /** Toggles of paragraph, character and table style cancel one another out; what the run says itself holds. */
  lookOf(run: OwnLook, styles: { run: string; paragraph: string; table: string }): StyledLook {
    if (this.isPlain && isEmpty(run)) return ordinary;
    const { defaults = {}, defaultParagraph = '' } = this.sheet ?? {};
    const paragraph = styles.paragraph === '' ? defaultParagraph : styles.paragraph;
    const key = `${keyOf(run)}/${styles.run}/${paragraph}/${styles.table}`;
    const known = this.looks.get(key);
    if (known) return known;
    const levels = [styles.run, paragraph, styles.table].map((id) => this.inherited(id));
    const isSet = (toggle: (typeof toggles)[number]): boolean => {
      const said = run[toggle];
      if (typeof said === 'boolean') return said;
      const count = levels.filter((level) => level[toggle] === true).length;
      const isStyled = defaults[toggle] === true || count % 2 === 1;
      return isStyled !== (said === 'opposite');
    };
    const all = [run, ...levels, defaults];
    const shifted = all.find(({ shift }) => shift !== undefined);
    const sized = all.find(({ size }) => size !== undefined);
    const look = {
      hidden: isSet('vanish'),
      struck: isSet('strike') || isSet('dstrike'),
      shift: shifted?.shift ?? null,
      size: sized?.size ?? defaultSize,
      // A table style gives grounds to some of its cells only.
      white:
        all.slice(0, 3).find(({ white }) => white !== undefined)?.white === true &&
        !all.some(({ shaded }) => shaded === true),
    };
    this.looks.set(key, look);
    return look;
  }
}
