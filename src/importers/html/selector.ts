import {
  AttributeAction,
  isTraversal,
  parse,
  type Selector as Token,
  SelectorType,
} from 'css-what';

/** An element as selectors know it. */
export interface SelectedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Among its siblings, from 1. */
  readonly place: number;
  readonly before?: SelectedElement | undefined;
}

type Test = (element: SelectedElement) => boolean;

interface Part {
  readonly test: Test;
  /** Right inside the element that the part before selects. */
  readonly isChild: boolean;
}
/** From the outermost element to the one that is meant. */
export type Selector = readonly Part[];

/** Longer selectors are left to the page's own programs. */
const [longest, mostParts] = [200, 6];

export const classesOf = ({ attributes }: SelectedElement): string[] =>
  (attributes['class'] ?? '').split(/\s+/).slice(0, 50);

const fits: Readonly<Record<AttributeAction, (said: string, wanted: string) => boolean>> = {
  [AttributeAction.Any]: (said, wanted) => said.includes(wanted),
  [AttributeAction.Element]: (said, wanted) => said.split(/\s+/).includes(wanted),
  [AttributeAction.End]: (said, wanted) => said.endsWith(wanted),
  [AttributeAction.Equals]: (said, wanted) => said === wanted,
  [AttributeAction.Exists]: () => true,
  [AttributeAction.Hyphen]: (said, wanted) => said === wanted || said.startsWith(`${wanted}-`),
  [AttributeAction.Not]: (said, wanted) => said !== wanted,
  [AttributeAction.Start]: (said, wanted) => said.startsWith(wanted),
};

/** What depends on what comes later on the page, or on more than is kept of it. */
const later = /^(?:has|(?:nth(?:-last)?|last|only)-(?:child|of-type)|empty)$/;
const any: Test = () => true;

function testOf(token: Token, perhaps: boolean): Test | null {
  if (token.type === SelectorType.Universal) return any;
  if (token.type === SelectorType.Tag) return ({ name }) => name === token.name.toLowerCase();
  if (token.type === SelectorType.Pseudo) {
    const own = pseudoOf(token.name, token.data);
    return own ?? (perhaps && isLater(token) ? amongOf(token.data) : null);
  }
  if (token.type !== SelectorType.Attribute) return null;
  const cased = (text: string) => (token.ignoreCase === true ? text.toLowerCase() : text);
  return ({ attributes }) => {
    const said = attributes[token.name.toLowerCase()];
    return said !== undefined && fits[token.action](cased(said), cased(token.value));
  };
}

/** `1 of .z` is said of these only. */
function amongOf(data: unknown): Test {
  const of = typeof data === 'string' ? /\sof\s+(.+)$/i.exec(data)?.[1] : undefined;
  return (of === undefined ? null : allOf(parsed(of))) ?? any;
}

/** Whether an element may come to fit a pseudo class, or to fit one in its brackets. */
function isLater(token: Token): boolean {
  if (token.type !== SelectorType.Pseudo) return false;
  if (later.test(token.name)) return true;
  const { data } = token;
  return (
    /^(?:not|is|where)$/.test(token.name) &&
    Array.isArray(data) &&
    data.some((choice) => choice.some(isLater))
  );
}

/** Siblings before an element that are looked at. */
const mostBefore = 100;

/** Among the siblings of its name, from 1. */
function placeOfName(element: SelectedElement): number {
  let [place, n] = [1, 0];
  for (let { before } = element; before && n < mostBefore; before = before.before, n += 1)
    if (before.name === element.name) place += 1;
  return place;
}

/** `2n+1`, `odd`, `3`: whether a place is one of these; null for what is none of them. */
function isPlace(formula: string): ((place: number) => boolean) | null {
  const said = formula
    .toLowerCase()
    .replace(/\s/g, '')
    .replace('even', '2n')
    .replace('odd', '2n+1');
  const match = /^([+-]?\d*n)?([+-]?\d+)?$/.exec(said);
  if (!match || said === '') return null;
  const [, steps = '0', rest = '0'] = match;
  const every = Number(steps.replace(/^([+-]?)n/, '$11').replace('n', ''));
  const away = (place: number): number => place - Number(rest);
  return (place) =>
    every === 0 ? away(place) === 0 : away(place) % every === 0 && away(place) / every >= 0;
}

const placed = new Map([
  ['first-child', '1'],
  ['first-of-type', '1'],
]);

function pseudoOf(name: string, data: string | readonly (readonly Token[])[] | null): Test | null {
  const isOfName = name.endsWith('-of-type');
  const formula = placed.get(name) ?? (/^nth-(?:child|of-type)$/.test(name) ? data : null);
  const fitsPlace = typeof formula === 'string' ? isPlace(formula) : null;
  if (fitsPlace) return (element) => fitsPlace(isOfName ? placeOfName(element) : element.place);
  if (!/^(?:not|is|where)$/.test(name) || data === null || typeof data === 'string') return null;
  const choices = data.map((choice) => allOf(choice));
  const isAny: Test = (element) => choices.some((test) => test?.(element));
  if (choices.includes(null)) return null;
  return name === 'not' ? (element) => !isAny(element) : isAny;
}

/** What tokens without combinators ask of one element; null where it cannot be told. */
function allOf(tokens: readonly Token[], perhaps = false): Test | null {
  const tests = tokens.map((token) => testOf(token, perhaps));
  return tests.includes(null) || tests.length === 0
    ? null
    : (element) => tests.every((test) => test?.(element));
}

function parsed(text: string): readonly Token[] {
  try {
    const [only = [], ...others] = parse(text);
    return others.length === 0 ? only : [];
  } catch {
    return [];
  }
}

/** Joined to what a sibling before has to be: right before, or anywhere. */
function behind(test: Test, sibling: Test, isNext: boolean): Test {
  return (element) => {
    if (!test(element)) return false;
    let { before } = element;
    if (isNext) return before !== undefined && sibling(before);
    for (let n = 0; before && n < mostBefore; n += 1, before = before.before)
      if (sibling(before)) return true;
    return false;
  };
}

interface Compound {
  readonly tokens: Token[];
  readonly isChild: boolean;
  /** How it stands to the compound before, if that is a sibling. */
  readonly sibling?: 'next' | 'later';
}

const compoundFor: Readonly<Partial<Record<SelectorType, () => Compound>>> = {
  [SelectorType.Child]: () => ({ tokens: [], isChild: true }),
  [SelectorType.Descendant]: () => ({ tokens: [], isChild: false }),
  [SelectorType.Adjacent]: () => ({ tokens: [], isChild: false, sibling: 'next' }),
  [SelectorType.Sibling]: () => ({ tokens: [], isChild: false, sibling: 'later' }),
};

/**
 * A selector of tags, classes, ids, attributes and places; null for all others, as of a pointer above an element.
 * `perhaps`: of all elements that may fit once the whole page is known.
 */
export function readSelector(text: string, perhaps = false): Selector | null {
  if (text.length > longest) return null;
  const compounds: Compound[] = [{ tokens: [], isChild: false }];
  for (const token of parsed(text)) {
    const next = isTraversal(token) ? compoundFor[token.type]?.() : undefined;
    if (next) compounds.push(next);
    else if (isTraversal(token)) return null;
    else compounds[compounds.length - 1]?.tokens.push(token);
  }
  // A table has a body whether its markup says so or not.
  const isBody = (at: number): boolean => {
    const [only, ...others] = compounds[at]?.tokens ?? [];
    const isTag = only?.type === SelectorType.Tag && only.name.toLowerCase() === 'tbody';
    return isTag && others.length === 0 && at < compounds.length - 1;
  };
  const parts: Part[] = [];
  for (const [at, { tokens, isChild, sibling }] of compounds.entries()) {
    if (isBody(at)) continue;
    const test = allOf(tokens, perhaps);
    const before = sibling === undefined ? undefined : parts.pop();
    if (!test || parts.length === mostParts) return null;
    if (before) parts.push({ ...before, test: behind(test, before.test, sibling === 'next') });
    else parts.push({ test, isChild: isChild && !isBody(at - 1) });
  }
  return parts.length > 0 ? parts : null;
}

/** Whether a selector means an element, with the elements around it from the outside in. */
export function selects(
  selector: Selector,
  element: SelectedElement,
  around: readonly SelectedElement[],
): boolean {
  if (!selector[selector.length - 1]?.test(element)) return false;
  const all = [...around, element];
  // Where what was matched so far may end; outside of all there is room for anything.
  let ends: readonly boolean[] = all.map(() => true);
  for (const [nth, { test, isChild }] of selector.entries()) {
    let isFurtherOut = nth === 0;
    ends = all.map((each, at) => {
      const isReached = isChild && nth > 0 ? ends[at - 1] === true : isFurtherOut;
      isFurtherOut ||= ends[at] === true;
      return isReached && test(each);
    });
  }
  return ends[all.length - 1] === true;
}
