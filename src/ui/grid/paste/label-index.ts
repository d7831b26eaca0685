import type { Leaf } from '../../../template/cells';

const blanks = /[\s\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\u3000\ufeff]+/g;

/** A label as compared: no white space, one width, one kind of bracket, no quotes. */
export function squash(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(blanks, '')
    .replace(/[“”„‟"'‘’「」『』]/g, '')
    .replace(/[［【〔[]/g, '(')
    .replace(/[］】〕\]]/g, ')')
    .replace(/、/g, ',');
}

const mark = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[,.]|\(?\d{1,2}[.,)])/;
const bareOf = (squashed: string): string => squashed.replace(mark, '');

/** Shorter ones (其他) are parts of too many labels. */
const shortestPart = 4;
const otherTotals: readonly string[] = ['合计', '小计', '总数'];

interface Entry {
  readonly id: string;
  readonly names: ReadonlySet<string>;
  readonly bare: string;
}

function entryOf({ line, path }: Leaf): Entry {
  const own = squash(line.label);
  const names = [own, bareOf(own), squash(path.join('')), squash(path.slice(-2).join(''))];
  const isTotal = line.kind === 'total';
  return {
    id: line.id,
    names: new Set(isTotal ? [...names, ...otherTotals] : names),
    bare: bareOf(own),
  };
}

const onlyOne = (entries: readonly Entry[]): string | undefined =>
  entries.length === 1 ? entries[0]?.id : undefined;

/** Finds the line a label names: by its whole text, without its number, or by a part only it has. */
export class LabelIndex {
  private readonly entries: readonly Entry[];

  constructor(leaves: readonly Leaf[]) {
    const byId = new Map(leaves.map((leaf) => [leaf.line.id, entryOf(leaf)]));
    this.entries = [...byId.values()];
  }

  find(text: string): string | undefined {
    const squashed = squash(text);
    if (squashed === '' || /^[\d.,]+$/.test(squashed)) return undefined;
    const bare = bareOf(squashed);
    const whole = (name: string) => onlyOne(this.entries.filter(({ names }) => names.has(name)));
    return (
      whole(squashed) ??
      whole(bare) ??
      onlyOne(
        this.entries.filter(
          (entry) =>
            (bare.length >= shortestPart && entry.bare.includes(bare)) ||
            (entry.bare.length >= shortestPart && bare.includes(entry.bare)),
        ),
      )
    );
  }
}
