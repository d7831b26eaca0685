import type { LeftOutCause } from '../source/left-out';
import type { StyleLook } from './style-look';

export type Attributes = Readonly<Record<string, string>>;
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Nothing inside them is seen, let alone run. */
export const silent = words(
  'script style noscript template title audio video canvas progress meter datalist noframes rp rtc annotation annotation-xml desc metadata',
);
export const frames = words('iframe frame object embed');
export const causes = new Map<string, LeftOutCause>([
  ['rt', 'phonetic'],
  ['svg', 'drawing'],
]);
const byName = new Map<string, StyleLook>([
  ['del', { struck: true }],
  ['s', { struck: true }],
  ['strike', { struck: true }],
  ['sup', { shift: 'raised' }],
  ['sub', { shift: 'lowered' }],
  ['pre', { pre: true }],
  ['small', { small: true }],
]);
export const breaking = words(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article main header footer nav aside blockquote pre br hr center ' +
    'form fieldset caption address figure body html table tr td th details summary iframe',
);

/** The title of a section or of a report. */
const pictured =
  /^(?:[（(]?[一二三四五六]\s?[、）).．]\s?[^。]{2,30}|[^。]{4,50}政府信息公开(?:工作)?年度?报告)$/;

/** Whether the words of a picture are those of a heading, as some sites draw theirs. */
export const isPictured = (alt: string): boolean => pictured.test(alt.trim());

/** A link to a note is read as its mark, which a lowered digit behind another is as well. */
function lookOfLink({ href }: Attributes): StyleLook {
  if (href === undefined) return {};
  return /^#.*(?:fn|note|ref|ftn|edn|zhu|注)/i.test(href) ? { shift: 'lowered' } : { aside: true };
}

/** What an element by itself says of the look of its text. */
export function lookOfName(name: string, attributes: Attributes): StyleLook | undefined {
  if (name === 'bdo') return { turned: /^rtl$/i.test(attributes['dir'] ?? '') };
  return name === 'a' ? lookOfLink(attributes) : byName.get(name);
}

/** Why nothing inside an element is read, if so; null: without a word. */
export function causeOut(
  name: string,
  attributes: Attributes,
  { gone, away }: StyleLook,
  isInTable: boolean,
): LeftOutCause | null | undefined {
  const isUnseen = gone === true || away === true;
  if (silent.has(name)) return null;
  // Our own pages name each table for screen readers, as its heading does for the eye.
  if (name === 'caption' && isUnseen) return null;
  if (name === 'button' || (name === 'select' && !isInTable)) return null;
  if (name === 'textarea' && !isInTable) return 'unknown';
  if (name === 'option' && attributes['selected'] === undefined) return null;
  const isClosed = name === 'dialog' && attributes['open'] === undefined;
  const isCollapsed =
    /^(?:tr|tbody|td|th)$/.test(name) && attributes['style']?.includes('collapse');
  const isHidden = attributes['hidden'] !== undefined && gone !== false;
  if (isHidden || isUnseen || isClosed || isCollapsed) return 'hidden';
  return causes.get(name);
}

/** What a field to type in shows. */
export const typedIn = ({ type = '', value = '' }: Attributes): string =>
  /^(?:text|number|tel|)$/i.test(type) ? value : '';
