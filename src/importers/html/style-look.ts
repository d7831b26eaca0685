import { memoizeLine } from '../../text/memoize-line';
import { isClear, isCutOff, isFarOff, isMovedAway, isTurned, isWhite } from './values';

/** What a style says, as far as it decides what is read; undefined where it says nothing. */
export interface StyleLook {
  /** Takes no place at all. */
  gone?: boolean;
  /** Moved off the page, cut off or shrunk to nothing, however it is laid out. */
  away?: boolean;
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
  /** The colours of the letters and of their ground. */
  colour?: string;
  ground?: string;
  /** Digits are seen in another order, or as others. */
  turned?: boolean;
  isFromRight?: boolean;
  isOverruled?: boolean;
  /** What a rule puts before or behind an element. */
  content?: string;
  struck?: boolean;
  shift?: 'raised' | 'lowered' | null;
  /** Where it goes once `position` lets it. */
  lift?: 'raised' | 'lowered' | null;
  isMovable?: boolean;
  /** A line of its own, whatever its element. */
  breaks?: boolean;
  /** Stands beside what surrounds it, as a line of its own does. */
  floats?: boolean;
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

/** What lets the ground below be seen says nothing. */
const ground = (value: string): StyleLook =>
  /^(?:none|transparent|inherit|initial|unset|)$/.test(value)
    ? {}
    : { filled: !isWhite(value), ground: value };

const negated = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

const awayWhere =
  (isGone: (value: string) => boolean) =>
  (value: string): StyleLook =>
    isGone(value) ? { away: true } : {};
/** Less moves what is to stand in the middle. */
const isFarBehind = (value: string): boolean => /(?:^|\s)-\d{4,}/.test(value);
const clipped = (value: string): StyleLook => ({ clipped: /hidden|clip/.test(value) });
const coloured = (value: string): StyleLook => ({
  tiny: isClear(value),
  white: isWhite(value),
  colour: value,
});

const readers: Readonly<Record<string, (value: string) => StyleLook>> = {
  display: (value) => ({
    gone: value === 'none',
    breaks: /^(?:block|flow-root|list-item|flex|grid|table)/.test(value),
  }),
  'content-visibility': awayWhere((value) => value === 'hidden'),
  // Ways to keep a text for programs that read pages aloud.
  clip: (value) => (/^rect\(\s*[01](?:px)?[\s,]/.test(value) ? { away: true } : {}),
  'clip-path': awayWhere(isCutOff),
  left: awayWhere(isFarOff),
  right: awayWhere(isFarBehind),
  inset: awayWhere(isFarOff),
  translate: awayWhere(isFarOff),
  'margin-left': awayWhere(isFarBehind),
  'margin-top': awayWhere(isFarBehind),
  position: (value) => ({ isMovable: value === 'relative' }),
  top: (value) =>
    isFarOff(value) ? { away: true } : { lift: shifted(negated(value)).shift ?? null },
  bottom: (value) => (isFarOff(value) ? { away: true } : { lift: shifted(value).shift ?? null }),
  transform: (value) => ({ ...awayWhere(isMovedAway)(value), turned: isTurned(value) }),
  scale: awayWhere((value) => noSize.test(value)),
  zoom: awayWhere((value) => /^0?\.0\d*$|^0$|^\d%$/.test(value)),
  rotate: (value) => ({ turned: /180deg|\.5turn/.test(value) }),
  direction: (value) => ({ isFromRight: value === 'rtl' }),
  'unicode-bidi': (value) => ({ isOverruled: value.includes('override') }),
  float: (value) => ({ floats: /^(?:left|right|inline)/.test(value) }),
  'flex-direction': (value) => ({ turned: value.endsWith('-reverse') }),
  order: (value) => ({ turned: /[1-9]/.test(value) }),
  '-webkit-text-security': (value) => ({ turned: value !== 'none' }),
  color: coloured,
  '-webkit-text-fill-color': coloured,
  background: ground,
  'background-color': ground,
  'background-image': ground,
  'text-indent': (value) => ({ tiny: isFarOff(value) || /^[1-9]\d{2,}%/.test(value) }),
  content: (value) => ({ content: value }),
  filter: (value) => (/opacity\(\s*0(?:\.0\d*)?%?\s*\)/.test(value) ? { unseen: true } : {}),
  font: (value) => (/(?:^|\s)0(?:px|pt|em)?(?:\/|\s)/.test(value) ? { tiny: true } : {}),
  'mso-hide': awayWhere((value) => value === 'all'),
  visibility: (value) => ({ unseen: value !== 'visible' }),
  opacity: (value) => (Number.parseFloat(value) < 0.05 ? { unseen: true } : {}),
  'font-size': (value) => ({ tiny: noSize.test(value), small: isSmall(value), ...sized(value) }),
  'text-decoration': (value) => (value.includes('line-through') ? { struck: true } : {}),
  'text-decoration-line': (value) => (value.includes('line-through') ? { struck: true } : {}),
  height: flat,
  'max-height': flat,
  width: flat,
  'max-width': flat,
  overflow: clipped,
  'overflow-x': clipped,
  'overflow-y': clipped,
  'vertical-align': (value) => ({ ...shifted(value), atTop: /^(?:top$|\d*\.?\d)/.test(value) }),
  'mso-text-raise': shifted,
  'font-variant-position': (value) => shifted(value),
  'font-feature-settings': (value) =>
    shifted(
      /["']su(?:p|b)s["'](?! *(?:0|off))/.test(value)
        ? value.replace(/^.*["'](su[pb])s["'].*$/, '$1').replace('sup', 'super')
        : '',
    ),
  'white-space': (value) => ({ pre: /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(value) }),
};

export const important = /![ \t]*important/i;
/** Of one number. */
const sum = /calc\(\s*(-?[\d.]+[a-z%]*)\s*\)/g;

function readStyle(style: string): StyleLook {
  const look: StyleLook = {};
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!Object.prototype.hasOwnProperty.call(readers, name)) continue;
    const said = declaration
      .slice(colon + 1)
      .replace(important, '')
      .trim();
    const value = name === 'content' ? said : said.toLowerCase().replace(sum, '$1');
    Object.assign(look, readers[name]?.(value));
  }
  if (look.flat === true && look.clipped === true) look.away = true;
  if (look.isFromRight === true && look.isOverruled === true) look.turned = true;
  if (look.isMovable === true && look.lift) look.shift = look.lift;
  return look;
}

/** A page repeats a few styles in all its cells. */
export const lookOfStyle = memoizeLine((style): Readonly<StyleLook> => readStyle(style));

/** In a table it stands beside a figure, not in it. */
export const isLine = ({ breaks, floats }: StyleLook, isInTable: boolean): boolean =>
  breaks === true || (floats === true && isInTable);

/** The look of an element within others; what holds for a whole cell or line raises nothing in it. */
export function lookWithin(
  outer: StyleLook | undefined,
  own: StyleLook,
  isWhole: boolean,
): StyleLook {
  const look = { ...outer, ...own };
  // Of a whole page or table it turns parts of it, not the digits of a figure.
  if (isWhole) return { ...look, small: false, atTop: false, turned: own.turned === true };
  return look.small === true && look.atTop === true ? { ...look, shift: 'raised' } : look;
}
