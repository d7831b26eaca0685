/** An element as selectors know it. */
export interface SelectedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Among its siblings, from 1. */
  readonly place: number;
}

type Test = (element: SelectedElement) => boolean;

interface Part {
  readonly tests: readonly Test[];
  /** Right inside the element that the part before selects. */
  readonly isChild: boolean;
}
/** From the outermost element to the one that is meant. */
export type Selector = readonly Part[];

/** Longer selectors are left to the page's own programs. */
const [longest, mostParts] = [200, 6];
const name = '((?:[\\w\\u0080-\\uffff-]|\\\\.)+)';
const value = '(?:"([^"]*)"|\'([^\']*)\'|([^\\]\\s]+))';
const pieces = new RegExp(
  `^(?:\\*|([a-z][a-z0-9-]*)|([.#])${name}|\\[\\s*([\\w-]+)\\s*(?:([~^$*|]?)=\\s*${value}\\s*)?\\]|:not\\(([^()]*)\\)|:(?:(first)|nth)-child(?:\\((\\d+)\\))?)`,
  'i',
);

export const classesOf = ({ attributes }: SelectedElement): string[] =>
  (attributes['class'] ?? '').split(/\s+/).slice(0, 50);

const has: Readonly<Record<string, (said: string, wanted: string) => boolean>> = {
  '': (said, wanted) => said === wanted,
  '^': (said, wanted) => said.startsWith(wanted),
  $: (said, wanted) => said.endsWith(wanted),
  '*': (said, wanted) => said.includes(wanted),
  '~': (said, wanted) => said.split(/\s+/).includes(wanted),
  '|': (said, wanted) => said === wanted || said.startsWith(`${wanted}-`),
};

function testOf(found: RegExpExecArray): Test | null {
  const [, tag, sign, marked, attribute, operator = '', a, b, c, not, first, place] = found;
  const plain = marked?.replace(/\\(.)/g, '$1') ?? '';
  if (tag !== undefined) return (element) => element.name === tag.toLowerCase();
  if (sign === '.') return (element) => classesOf(element).includes(plain);
  if (sign === '#') return ({ attributes }) => attributes['id'] === plain;
  if (attribute !== undefined) {
    const wanted = a ?? b ?? c;
    return ({ attributes }) => {
      const said = attributes[attribute.toLowerCase()];
      return said !== undefined && (wanted === undefined || has[operator]?.(said, wanted) === true);
    };
  }
  if (not !== undefined) {
    const inner = testsOf(not.trim());
    return inner && ((element) => !inner.every((test) => test(element)));
  }
  const wanted = first === undefined ? Number(place) : 1;
  return first !== undefined || place !== undefined
    ? (element) => element.place === wanted
    : () => true;
}

/** What a part without combinators asks of an element; null where it cannot be told. */
function testsOf(text: string): Test[] | null {
  const tests: Test[] = [];
  let rest = text;
  while (rest !== '') {
    const found = pieces.exec(rest);
    const test = found && testOf(found);
    if (!test || found[0] === '') return null;
    tests.push(test);
    rest = rest.slice(found[0].length);
  }
  return tests.length === 0 ? null : tests;
}

/** A table has a body whether its markup says so or not. */
const impliedBody = /\s*>?\s*\btbody\b\s*>?\s*(?=[^\s>])/gi;

/** A selector of tags, classes, ids, attributes and places; null for all others, as of a pointer above an element. */
export function readSelector(text: string): Selector | null {
  if (text.length > longest) return null;
  const words = text
    .replace(impliedBody, ' ')
    .replace(/\s*>\s*/g, ' >')
    .trim()
    .split(/\s+/);
  const parts = words.map((word) => {
    const isChild = word.startsWith('>');
    const tests = testsOf(isChild ? word.slice(1) : word);
    return tests && { tests, isChild };
  });
  const whole = parts.flatMap((part) => part ?? []);
  return whole.length === parts.length && parts.length <= mostParts ? whole : null;
}

const isMeant = ({ tests }: Part, element: SelectedElement): boolean =>
  tests.every((test) => test(element));

/** Whether a selector means an element, with the elements around it from the outside in. */
export function selects(
  selector: Selector,
  element: SelectedElement,
  around: readonly SelectedElement[],
): boolean {
  const last = selector[selector.length - 1];
  if (!last || !isMeant(last, element)) return false;
  let left = selector.length - 2;
  let isChild = last.isChild;
  for (let at = around.length - 1; at >= 0 && left >= 0; at -= 1) {
    const [outer, part] = [around[at], selector[left]];
    if (outer && part && isMeant(part, outer)) {
      left -= 1;
      isChild = part.isChild;
    } else if (isChild) return false;
  }
  return left < 0;
}
