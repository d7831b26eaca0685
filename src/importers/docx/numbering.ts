import { attribute, type Attributes, walkXml } from './walk-xml';

/** What Word prints before a paragraph of a list and keeps out of its text. */
export interface Level {
  format: string;
  /** `（%1）`, `%1.`, `%1、`. */
  text: string;
  start: number;
}

const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function chineseNumber(n: number): string {
  if (n <= 10) return chinese[n] ?? '';
  if (n < 20) return `十${chinese[n - 10] ?? ''}`;
  if (n < 100)
    return `${chinese[Math.floor(n / 10)] ?? ''}十${n % 10 ? (chinese[n % 10] ?? '') : ''}`;
  return String(n);
}

function formatted(n: number, format: string): string {
  if (/^(chinese|ideograph|japaneseCounting|taiwaneseCounting)/.test(format))
    return chineseNumber(n);
  if (format === 'decimalEnclosedCircle') return n <= 20 ? String.fromCharCode(0x245f + n) : `${n}`;
  if (/^(decimal|decimalFullWidth|none)/.test(format)) return String(n);
  return '';
}

export interface Lists {
  /** By the id of what lists have in common, level by level. */
  readonly abstracts: Map<string, Map<number, Level>>;
  /** The id of that by the id of the list. */
  readonly lists: Map<string, string>;
}

/** The lists that the part `numbering.xml` describes. */
export function listsOf(xml: string): Lists {
  const all: Lists = { abstracts: new Map(), lists: new Map() };
  let abstract = new Map<number, Level>();
  let level: Level = { format: 'decimal', text: '', start: 1 };
  let list = '';
  const open = (name: string, attributes: Attributes) => {
    const value = attribute(attributes, 'val') ?? '';
    if (name === 'w:abstractNum')
      all.abstracts.set(
        attribute(attributes, 'abstractNumId') ?? '',
        (abstract = new Map<number, Level>()),
      );
    else if (name === 'w:lvl')
      abstract.set(
        Number(attribute(attributes, 'ilvl')),
        (level = { format: 'decimal', text: '', start: 1 }),
      );
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:start') level.start = Number(value) || 0;
    else if (name === 'w:num') list = attribute(attributes, 'numId') ?? '';
    else if (name === 'w:abstractNumId') all.lists.set(list, value);
  };
  walkXml(xml, { open, close: () => undefined });
  return all;
}

/** Counts the lists of a document and says what is printed before each of their paragraphs. */
export class Numbering {
  private readonly counters = new Map<string, number[]>();

  constructor(private readonly all: Lists) {}

  /** The mark of the next paragraph at this level; '' for bullets and unknown lists. */
  mark(list: string, depth: number): string {
    const abstract = this.all.lists.get(list);
    const levels = this.all.abstracts.get(abstract ?? '');
    const level = levels?.get(depth);
    if (abstract === undefined || !levels || !level || level.format === 'bullet') return '';
    const counter = this.counters.get(abstract) ?? [];
    this.counters.set(abstract, counter);
    counter[depth] = (counter[depth] ?? level.start - 1) + 1;
    counter.length = depth + 1;
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start, format } = levels.get(at) ?? level;
      return formatted(counter[at] ?? start, format);
    });
  }
}
