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

function testOf(token: Token): Test | null {
  if (token.type === SelectorType.Universal) return () => true;
  if (token.type === SelectorType.Tag) return ({ name }) => name === token.name.toLowerCase();
  if (token.type === SelectorType.Pseudo) return pseudoOf(token.name, token.data);
  if (token.type !== SelectorType.Attribute) return null;
  return ({ attributes }) => {
    const said = attributes[token.name.toLowerCase()];
    return said !== undefined && fits[token.action](said, token.value);
  };
}

function pseudoOf(name: string, data: string | readonly (readonly Token[])[] | null): Test | null {
  const wanted = name === 'first-child' ? 1 : name === 'nth-child' ? Number(data) : NaN;
  if (Number.isInteger(wanted)) return ({ place }) => place === wanted;
  if (!/^(?:not|is|where)$/.test(name) || data === null || typeof data === 'string') return null;
  const choices = data.map(allOf);
  const isAny: Test = (element) => choices.some((test) => test?.(element));
  if (choices.includes(null)) return null;
  return name === 'not' ? (element) => !isAny(element) : isAny;
}

/** What tokens without combinators ask of one element; null where it cannot be told. */
function allOf(tokens: readonly Token[]): Test | null {
  const tests = tokens.map(testOf);
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

/** A selector of tags, classes, ids, attributes and places; null for all others, as of a pointer above an element. */
export function readSelector(text: string): Selector | null {
  if (text.length > longest) return null;
  const compounds: { tokens: Token[]; isChild: boolean }[] = [{ tokens: [], isChild: false }];
  for (const token of parsed(text)) {
    if (!isTraversal(token)) compounds[compounds.length - 1]?.tokens.push(token);
    else if (token.type === SelectorType.Child) compounds.push({ tokens: [], isChild: true });
    else if (token.type === SelectorType.Descendant) compounds.push({ tokens: [], isChild: false });
    else return null;
  }
  // A table has a body whether its markup says so or not.
  const isBody = (at: number): boolean => {
    const [only, ...others] = compounds[at]?.tokens ?? [];
    const isTag = only?.type === SelectorType.Tag && only.name.toLowerCase() === 'tbody';
    return isTag && others.length === 0 && at < compounds.length - 1;
  };
  const parts = compounds.flatMap(({ tokens, isChild }, at): Part[] => {
    const test = allOf(tokens);
    return isBody(at) || !test ? [] : [{ test, isChild: isChild && !isBody(at - 1) }];
  });
  const known = compounds.filter((_, at) => !isBody(at));
  return parts.length === known.length && parts.length <= mostParts ? parts : null;
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
