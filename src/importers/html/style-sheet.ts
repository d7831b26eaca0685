import { holdsOnDesk, isForPaper } from './media';

/** A rule with the selectors it stands in joined to its own. */
export interface StyleRule {
  readonly selectors: readonly string[];
  readonly style: string;
  /** Of a page that is printed, or under a condition nobody can judge here. */
  readonly isElsewhere: boolean;
}

interface OpenBlock {
  readonly selectors: readonly string[];
  readonly isElsewhere: boolean;
  /** Rules within are for telephones, or none at all. */
  readonly isOut: boolean;
  style: string;
}

/** A comma, but none in brackets. */
const betweenSelectors = /,(?![^()[\]]*[)\]])/;
/** A page with more of them, or rules deeper in one another, would be slow. */
const [mostSelectors, deepest] = [200, 8];
/** Comments and what stands in quotes or behind a backslash; the rest is cut at its own marks. */
const pieces =
  /\/\*[^]*?(?:\*\/|$)|<!--|-->|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\\[^]|[{};]|[^{};"'\\/<-]+|[^]/g;

const listOf = (text: string): string[] =>
  text
    .split(betweenSelectors)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Selectors within others; `&` stands for those around. */
function joined(outer: readonly string[], inner: readonly string[]): string[] {
  if (outer.length === 0) return [...inner];
  const all = outer.flatMap((around) =>
    inner.map((own) => (own.includes('&') ? own.replace(/&/g, () => around) : `${around} ${own}`)),
  );
  return all.slice(0, mostSelectors);
}

function blockOf(prelude: string, outer: OpenBlock | undefined): OpenBlock {
  const { selectors = [], isElsewhere = false, isOut = false } = outer ?? {};
  if (!prelude.startsWith('@'))
    return { selectors: joined(selectors, listOf(prelude)), isElsewhere, isOut, style: '' };
  const isUnsure = isForPaper(prelude) || /^@(?:container|scope)\b/i.test(prelude);
  const holds = isUnsure || holdsOnDesk(prelude);
  return { selectors, isElsewhere: isElsewhere || isUnsure, isOut: isOut || !holds, style: '' };
}

/** The rules of a style sheet that hold, or may, in the order in which they overrule one another. */
export function* rulesOf(css: string): Generator<StyleRule> {
  const open: OpenBlock[] = [];
  let text = '';
  const ruleOf = ({ selectors, style, isElsewhere, isOut }: OpenBlock): StyleRule[] =>
    isOut || selectors.length === 0 || style.trim() === ''
      ? []
      : [{ selectors, style, isElsewhere }];
  for (const [piece] of css.matchAll(pieces)) {
    const block = open[open.length - 1];
    if (piece.startsWith('/*') || piece === '<!--' || piece === '-->') text += ' ';
    else if (piece === ';') {
      if (block) block.style += `${text};`;
      text = '';
    } else if (piece === '{') {
      // What was said so far gives way to the rule within.
      if (block) {
        yield* ruleOf(block);
        block.style = '';
      }
      open.push(blockOf(open.length < deepest ? text.trim() : '@', block));
      text = '';
    } else if (piece === '}') {
      if (block) yield* ruleOf({ ...block, style: block.style + text });
      open.pop();
      text = '';
    } else text += piece;
  }
  const last = open[open.length - 1];
  if (last) yield* ruleOf({ ...last, style: last.style + text });
}
