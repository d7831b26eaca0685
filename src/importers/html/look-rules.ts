import { holdsOnDesk, isForPaper } from './media';

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

const isWhite = (value: string): boolean =>
  /^(?:#fff(?:fff)?|white|rgba?\(\s*255[\s,]+255[\s,]+255\b.*)$/.test(value);
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
  transform: (value) => (/scale[xy]?\(\s*0(?:\.0*)?\s*[,)]/.test(value) ? { gone: true } : {}),
  color: (value) => ({ tiny: value === 'transparent', white: isWhite(value) }),
  background: ground,
  'background-color': ground,
  'background-image': ground,
  'text-indent': (value) => (/^-\d{3,}/.test(value) ? { tiny: true } : {}),
  'mso-hide': (value) => ({ gone: value === 'all' }),
  visibility: (value) => ({ unseen: value !== 'visible' }),
  opacity: (value) => (Number.parseFloat(value) === 0 ? { unseen: true } : {}),
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

export function lookOfStyle(style: string): StyleLook {
  const look: StyleLook = {};
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!Object.prototype.hasOwnProperty.call(readers, name)) continue;
    const value = declaration.slice(colon + 1).replace('!important', '');
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

/** An element as selectors know it. */
export interface SelectedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const classesOf = (attributes: SelectedElement['attributes']): string[] =>
  (attributes['class'] ?? '').split(/\s+/).slice(0, 50);

function isSelected(part: string, { name, attributes }: SelectedElement): boolean {
  const tag = /^[a-z0-9]*/i.exec(part)?.[0] ?? '';
  const marks = part.slice(tag.length).match(/[.#][\w-]+/g) ?? [];
  const classes = classesOf(attributes);
  return (
    (tag === '' || tag.toLowerCase() === name) &&
    marks.every((each) =>
      each.startsWith('.') ? classes.includes(each.slice(1)) : attributes['id'] === each.slice(1),
    )
  );
}

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
/** Several classes, or an element within another; other selectors are left to the page's own programs. */
const nested = /^(?:[a-z0-9]*(?:[.#][\w-]+)*(?:\s+(?=\S)|$)){1,4}$/i;
/** Selectors of one element. */
const simple = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;

/** Whether the last part selects an element, and the others elements around it, from the inside out. */
function isWithin(
  parts: readonly string[],
  element: SelectedElement,
  around: readonly SelectedElement[],
): boolean {
  if (!isSelected(parts[parts.length - 1] ?? '', element)) return false;
  let left = parts.length - 2;
  for (let at = around.length - 1; at >= 0 && left >= 0; at -= 1) {
    const outer = around[at];
    if (outer && isSelected(parts[left] ?? '', outer)) left -= 1;
  }
  return left < 0;
}

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

/** The rules of a page's own style elements for single tags, classes and ids. */
export class LookRules {
  private readonly rules = new Map<string, StyleLook>();
  private readonly nested: { parts: readonly string[]; look: StyleLook }[] = [];

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
        const look = lookOfStyle(text.slice(at + 1, end < 0 ? undefined : end));
        // Seen, but not printed.
        this.addRule(prelude, !paper ? look : look.gone === true ? { aside: true } : {});
        at = end < 0 ? text.length : end;
      } else if (depth > 0) continue;
      start = at + 1;
    }
  }

  lookOf(element: SelectedElement, around: readonly SelectedElement[]): StyleLook {
    const { name, attributes } = element;
    const style = styleOf(element);
    if (this.rules.size + this.nested.length === 0 && style === undefined) return noLook;
    const classes = classesOf(attributes);
    const { id } = attributes;
    const look: StyleLook = {};
    if (this.rules.size > 0) {
      Object.assign(look, this.rules.get(name));
      for (const each of classes)
        Object.assign(look, this.rules.get(`.${each}`), this.rules.get(`${name}.${each}`));
      if (id !== undefined)
        Object.assign(look, this.rules.get(`#${id}`), this.rules.get(`${name}#${id}`));
    }
    for (const { parts, look: said } of this.nested)
      if (isWithin(parts, element, around)) Object.assign(look, said);
    return style === undefined ? look : Object.assign(look, lookOfStyle(style));
  }

  private addRule(selectors: string, look: StyleLook): void {
    if (Object.keys(look).length === 0) return;
    for (const selector of selectors.split(',')) {
      const key = selector.trim().replace(/^[^.#]+/, (tag) => tag.toLowerCase());
      if (key === '') continue;
      if (simple.test(key)) this.rules.set(key, { ...this.rules.get(key), ...look });
      else if (
        decides(look) &&
        key.length < 200 &&
        nested.test(key) &&
        this.nested.length < mostNested
      )
        this.nested.push({ parts: key.split(/\s+/), look });
    }
  }
}
