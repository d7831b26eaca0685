import { holdsOnDesk, isForPaper } from './media';
import { classesOf, readSelector, type SelectedElement, type Selector, selects } from './selector';

/** What a style says, as far as it decides what is read; undefined where it says nothing. */
export interface StyleLook {
  /** Takes no place at all. */
  gone?: boolean;
  /** Takes its place without being seen; what stands inside may be seen again. */
  unseen?: boolean;
  /** No height or no width, and what would not fit into it. */
  flat?: boolean;
  clipped?: boolean;
  /** Letters of no size. */
  tiny?: boolean;
  /** White letters, which only a ground of another colour shows. */
  white?: boolean;
  filled?: boolean;
  struck?: boolean;
  shift?: 'raised' | 'lowered' | null;
  /** Where it goes once `position` lets it. */
  lift?: 'raised' | 'lowered' | null;
  isMovable?: boolean;
  /** A line of its own, whatever its element. */
  breaks?: boolean;
  /** Letters smaller than those around; at the top of the line they are raised. */
  small?: boolean;
  /** In pixels. */
  size?: number;
  /** A link, or not printed: behind a digit perhaps no part of the number. */
  aside?: boolean;
  atTop?: boolean;
  /** Line ends of the source are line ends of the page. */
  pre?: boolean;
}

const noSize = /^0(?:\.0*)?(?:[a-z%]*)$/;
const flat = (value: string): StyleLook => ({ flat: noSize.test(value) });
/** Less than this moves a letter into line with its neighbours. */
const leastShift: Readonly<Record<string, number>> = { px: 3, pt: 3, '%': 25, em: 0.25, rem: 0.25 };
/** Raised by its own word or by a length. */
function shifted(value: string): StyleLook {
  if (/^(?:super|text-top)$/.test(value)) return { shift: 'raised' };
  if (value === 'sub') return { shift: 'lowered' };
  const [, by = '', unit = ''] = /^(-?[\d.]+)(px|pt|%|r?em)$/.exec(value) ?? [];
  const isFar = Math.abs(Number(by)) >= (leastShift[unit] ?? Infinity);
  return isFar ? { shift: by.startsWith('-') ? 'lowered' : 'raised' } : {};
}

/** By a word, or smaller than a page prints its figures. */
function isSmall(value: string): boolean {
  if (/^(?:smaller|small|x-small|xx-small)$/.test(value)) return true;
  const [, size = '', unit = ''] = /^([\d.]+)(px|pt|%|r?em)$/.exec(value) ?? [];
  const most: Readonly<Record<string, number>> = { px: 11, pt: 8, '%': 85, em: 0.85, rem: 0.7 };
  return Number(size) <= (most[unit] ?? -1);
}

/** In pixels; a size that goes by the letters around is not known. */
function sized(value: string): StyleLook {
  const [, size = '', unit = ''] = /^([\d.]+)(px|pt)$/.exec(value) ?? [];
  return size === '' ? {} : { size: Number(size) * (unit === 'pt' ? 4 / 3 : 1) };
}

/** Or so near to it that nobody sees it on paper. */
const isWhite = (value: string): boolean =>
  /^(?:#fff|#(?:f[a-f]){3}|white|rgba?\(\s*25\d[\s,]+25\d[\s,]+25\d\b.*)$/.test(value);
const alpha = '0(?:\\.0+)?%?\\s*\\)';
const clear = new RegExp(
  `^(?:transparent|#[\\da-f]{3}0|#[\\da-f]{6}00|(?:rgb|hsl)a?\\((?:(?:[^,)]*,){3}|[^/]*/)\\s*${alpha})$`,
);
/** What lets the ground below be seen says nothing. */
const ground = (value: string): StyleLook =>
  /^(?:none|transparent|inherit|initial|unset|)$/.test(value) ? {} : { filled: !isWhite(value) };

const negated = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

const readers: Readonly<Record<string, (value: string) => StyleLook>> = {
  display: (value) => ({
    gone: value === 'none',
    breaks: /^(?:block|flow-root|list-item|flex|grid|table)/.test(value),
  }),
  'content-visibility': (value) => ({ gone: value === 'hidden' }),
  // Ways to keep a text for programs that read pages aloud.
  clip: (value) => (/^rect\(\s*[01](?:px)?[\s,]/.test(value) ? { gone: true } : {}),
  'clip-path': (value) => (/^inset\(\s*(?:50|100)%/.test(value) ? { gone: true } : {}),
  left: (value) => (/^-\d{3,}/.test(value) ? { gone: true } : {}),
  position: (value) => ({ isMovable: value === 'relative' }),
  top: (value) =>
    /^-\d{3,}/.test(value) ? { gone: true } : { lift: shifted(negated(value)).shift ?? null },
  bottom: (value) => ({ lift: shifted(value).shift ?? null }),
  transform: (value) =>
    /scale[xy]?\(\s*0(?:\.0*)?\s*[,)]|translate[xy]?\(\s*-\d{3}/.test(value) ? { gone: true } : {},
  color: (value) => ({ tiny: clear.test(value), white: isWhite(value) }),
  background: ground,
  'background-color': ground,
  'background-image': ground,
  'text-indent': (value) => (/^-\d{3,}/.test(value) ? { tiny: true } : {}),
  'mso-hide': (value) => ({ gone: value === 'all' }),
  visibility: (value) => ({ unseen: value !== 'visible' }),
  opacity: (value) => (Number.parseFloat(value) < 0.05 ? { unseen: true } : {}),
  'font-size': (value) => ({ tiny: noSize.test(value), small: isSmall(value), ...sized(value) }),
  'text-decoration': (value) => (value.includes('line-through') ? { struck: true } : {}),
  'text-decoration-line': (value) => (value.includes('line-through') ? { struck: true } : {}),
  height: flat,
  'max-height': flat,
  width: flat,
  'max-width': flat,
  overflow: (value) => ({ clipped: /hidden|clip/.test(value) }),
  'vertical-align': (value) => ({ ...shifted(value), atTop: /^(?:top$|\d*\.?\d)/.test(value) }),
  'mso-text-raise': shifted,
  'white-space': (value) => ({ pre: /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(value) }),
};

const important = /![ \t]*important/i;

export function lookOfStyle(style: string): StyleLook {
  const look: StyleLook = {};
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!Object.prototype.hasOwnProperty.call(readers, name)) continue;
    const value = declaration.slice(colon + 1).replace(important, '');
    Object.assign(look, readers[name]?.(value.trim().toLowerCase()));
  }
  if (look.flat === true && look.clipped === true) look.gone = true;
  if (look.isMovable === true && look.lift) look.shift = look.lift;
  return look;
}

/** The look of an element within others; what holds for a whole cell or line raises nothing in it. */
export function lookWithin(
  outer: StyleLook | undefined,
  own: StyleLook,
  isWhole: boolean,
): StyleLook {
  const look = { ...outer, ...own };
  if (isWhole) return { ...look, small: false, atTop: false };
  return look.small === true && look.atTop === true ? { ...look, shift: 'raised' } : look;
}

const noLook: StyleLook = {};

/** Whether a rule for few elements is worth keeping. */
const decides = (look: StyleLook): boolean =>
  (
    [
      'gone',
      'unseen',
      'tiny',
      'white',
      'filled',
      'struck',
      'shift',
      'breaks',
      'atTop',
      'aside',
    ] as const
  ).some((key) => Boolean(look[key]));
/** A page with more of them would be slow. */
const mostNested = 200;
/** A comma, but none in brackets. */
const betweenSelectors = /,(?![^()[\]]*[)\]])/;
/** Selectors of one element. */
const simple = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;

/** What attributes say of the look as styles do. */
function styleOf({ name, attributes }: SelectedElement): string | undefined {
  const { bgcolor, style, color, size } = attributes;
  const said = [
    bgcolor === undefined ? '' : `background:${bgcolor}`,
    name === 'font' && color !== undefined ? `color:${color}` : '',
    name === 'font' && /^(?:1|-\d)$/.test(size ?? '') ? 'font-size:x-small' : '',
  ].filter((each) => each !== '');
  return said.length === 0 ? style : [...said, style ?? ''].join(';');
}

/** What selectors say of elements: those of one tag, class or id by name, few others in their order. */
class RuleSet {
  private readonly simple = new Map<string, StyleLook>();
  private readonly others: { selector: Selector; look: StyleLook }[] = [];

  get isEmpty(): boolean {
    return this.simple.size + this.others.length === 0;
  }

  add(selectors: string, look: StyleLook): void {
    if (Object.keys(look).length === 0) return;
    for (const text of selectors.split(betweenSelectors)) {
      const key = text.trim().replace(/^[^.#]+/, (tag) => tag.toLowerCase());
      if (key === '') continue;
      if (simple.test(key)) this.simple.set(key, { ...this.simple.get(key), ...look });
      else if (decides(look) && this.others.length < mostNested) {
        const selector = readSelector(text.trim());
        if (selector) this.others.push({ selector, look });
      }
    }
  }

  apply(look: StyleLook, element: SelectedElement, around: readonly SelectedElement[]): void {
    const { name, attributes } = element;
    const { id } = attributes;
    if (this.simple.size > 0) {
      Object.assign(look, this.simple.get(name));
      for (const each of classesOf(element))
        Object.assign(look, this.simple.get(`.${each}`), this.simple.get(`${name}.${each}`));
      if (id !== undefined)
        Object.assign(look, this.simple.get(`#${id}`), this.simple.get(`${name}#${id}`));
    }
    for (const { selector, look: said } of this.others)
      if (selects(selector, element, around)) Object.assign(look, said);
  }
}

/** The rules of a page's own style elements. */
export class LookRules {
  private readonly usual = new RuleSet();
  /** What not even an element's own style overrules. */
  private readonly strong = new RuleSet();

  add(css: string): void {
    const text = css.replace(/\/\*[^]*?\*\/|<!--|-->/g, ' ');
    let start = 0;
    // Within @media and the like, which may not hold for the page as it is seen.
    let depth = 0;
    let paper = false;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charAt(at);
      if (letter !== '{' && letter !== '}' && letter !== ';') continue;
      const prelude = text.slice(start, at).trim();
      if (letter === '{' && depth === 0 && (holdsOnDesk(prelude) || isForPaper(prelude))) {
        if (isForPaper(prelude)) paper = true;
      } else if (letter === '{' && (depth > 0 || prelude.startsWith('@'))) depth += 1;
      else if (letter === '}') {
        if (depth === 0) paper = false;
        depth = Math.max(0, depth - 1);
      } else if (letter === '{') {
        const end = text.indexOf('}', at);
        const style = text.slice(at + 1, end < 0 ? undefined : end);
        // Seen, but not printed.
        const onPaper = (look: StyleLook) => (look.gone === true ? { aside: true } : {});
        const take = (rules: RuleSet, said: string) => {
          const look = lookOfStyle(said);
          rules.add(prelude, paper ? onPaper(look) : look);
        };
        take(this.usual, style);
        if (important.test(style))
          take(
            this.strong,
            style
              .split(';')
              .filter((each) => important.test(each))
              .join(';'),
          );
        at = end < 0 ? text.length : end;
      } else if (depth > 0) continue;
      start = at + 1;
    }
  }

  lookOf(element: SelectedElement, around: readonly SelectedElement[]): StyleLook {
    const style = styleOf(element);
    if (this.usual.isEmpty && style === undefined) return noLook;
    const look: StyleLook = {};
    this.usual.apply(look, element, around);
    if (style !== undefined) Object.assign(look, lookOfStyle(style));
    this.strong.apply(look, element, around);
    return look;
  }
}
