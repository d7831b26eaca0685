import { plainLook, type PrintedLook } from '../source/open-line';
import { attribute, type Attributes, walkXml } from './walk-xml';

/** What a style or a run says itself; undefined where it says nothing. */
export interface OwnLook {
  vanish?: boolean;
  strike?: boolean;
  dstrike?: boolean;
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
/** White, or so near to it that nobody sees it on paper. */
const isWhite = (attributes: Attributes): boolean => {
  const theme = attribute(attributes, 'themeColor');
  const isLight = /^(?:background1|light1)$/.test(theme ?? '');
  if (isLight) return attribute(attributes, 'themeShade') === undefined;
  return theme === undefined && /^(?:f[a-f]){3}$/i.test(attribute(attributes, 'val') ?? '');
};
const toggles = ['vanish', 'strike', 'dstrike'] as const;

interface Style {
  readonly look: OwnLook;
  readonly basedOn: string;
}

const isEmpty = (look: OwnLook): boolean => Object.keys(look).length === 0;

export const isOn = (attributes: Attributes): boolean =>
  !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '1');

/** Whether `w:shd` or `w:highlight` gives a ground that is not the paper's. */
export function isShaded(attributes: Attributes): boolean {
  const [pattern = '', fill = ''] = ['val', 'fill'].map((name) => attribute(attributes, name));
  return !/^(?:clear|nil|none|white)$/.test(pattern) || !/^(?:|auto|f{6})$/i.test(fill);
}

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
  else if (name === 'w:shd' || name === 'w:highlight') look.shaded = isShaded(attributes);
  else for (const toggle of toggles) if (name === `w:${toggle}`) look[toggle] = isOn(attributes);
}

export interface StyledLook extends PrintedLook {
  /** White by its style, without a ground that the style gives; words may have theirs from elsewhere. */
  readonly white?: boolean;
}

/** The styles of a document, as far as they hide, strike out, raise or shrink. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: OwnLook = {};
  private defaultParagraph = '';
  /** Whether any style says something of this kind; in most documents none does. */
  private isPlain = true;
  private readonly looks = new Map<string, StyledLook>();

  constructor(xml: string | undefined) {
    if (
      xml !== undefined &&
      /vanish|strike|vertAlign|w:position|w:sz|w:color[^>]*(?:"F|background1|light1)/i.test(xml)
    )
      this.read(xml);
  }

  private read(xml: string): void {
    const path: string[] = [];
    let style: Style & { basedOn: string } = { look: {}, basedOn: '' };
    const open = (name: string, attributes: Attributes) => {
      const [owner, parent] = path.slice(-2);
      path.push(name);
      if (name === 'w:style') {
        style = { look: {}, basedOn: '' };
        const id = attribute(attributes, 'styleId') ?? '';
        this.styles.set(id, style);
        const isDefault = /^(?:1|true|on)$/.test(attribute(attributes, 'default') ?? '');
        if (isDefault && attribute(attributes, 'type') === 'paragraph') this.defaultParagraph = id;
      } else if (name === 'w:basedOn') style.basedOn = attribute(attributes, 'val') ?? '';
      // Not the formats a table style gives to its first row and the like.
      else if (parent === 'w:rPr' && owner === 'w:style') takeLook(style.look, name, attributes);
      else if (parent === 'w:rPr' && owner === 'w:rPrDefault')
        takeLook(this.defaults, name, attributes);
    };
    walkXml(xml, { open, close: () => path.pop() });
    const all = [this.defaults, ...[...this.styles.values()].map(({ look }) => look)];
    this.isPlain = all.every((look) => isEmpty(look));
  }

  private inherited(id: string): OwnLook {
    const look: OwnLook = {};
    const seen = new Set<string>();
    for (let at = id; at !== '' && !seen.has(at);) {
      seen.add(at);
      const style = this.styles.get(at);
      Object.assign(look, { ...style?.look, ...look });
      at = style?.basedOn ?? '';
    }
    return look;
  }

  /** Toggles of paragraph, character and table style cancel one another out; what the run says itself holds. */
  lookOf(run: OwnLook, styles: { run: string; paragraph: string; table: string }): StyledLook {
    if (this.isPlain && isEmpty(run)) return plainLook;
    const paragraph = styles.paragraph === '' ? this.defaultParagraph : styles.paragraph;
    const key = JSON.stringify([run, styles.run, paragraph, styles.table]);
    const known = this.looks.get(key);
    if (known) return known;
    const levels = [styles.run, paragraph, styles.table].map((id) => this.inherited(id));
    const isSet = (toggle: (typeof toggles)[number]): boolean =>
      run[toggle] ??
      (this.defaults[toggle] === true ||
        levels.filter((level) => level[toggle] === true).length % 2 === 1);
    const all = [run, ...levels, this.defaults];
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
