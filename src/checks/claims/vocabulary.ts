import { memoizeFor } from '../../text/memoize';
import { type Edition, tablesOf } from '../../template/edition';
import type { Line, TableTemplate } from '../../template/table';
import { knownAs } from './known-as';
import { lexicon, type Tag } from './lexicon';
import { WordTree } from './word-tree';

/** Lines of a table that a word names. */
export interface NamedLines {
  readonly table: string;
  readonly axis: 'row' | 'column';
  readonly ids: readonly string[];
}
/** A group whose last line is 其他, which means what the lines before it leave. */
export interface GroupEnd {
  readonly ids: readonly string[];
  readonly lines: NamedLines;
}
export interface Word {
  readonly text: string;
  readonly tag: Tag | 'line';
  readonly lines?: NamedLines;
  /** Of 其他: the groups of lines that end with a line of this name. */
  readonly ends?: readonly GroupEnd[];
}
export type Vocabulary = WordTree<Word>;

/** “（三）不予公开” → 不予公开, “本年制发件数” → 制发: the name without number, unit and remark. */
function plainName(label: string): string {
  return label
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/, '')
    .replace(/（[^）]*）/g, '')
    .replace(/^本年度?/, '')
    .replace(/(?:件数|数量|金额)$/, '');
}

const listed = (words: string | undefined): string[] => (words ?? '').split(' ').filter(Boolean);
/** Names that say nothing by themselves. */
const tooGeneral = new Set(['总计', '合计', '小计', '其他', '处理决定', '申请人情况', '收费']);

/** All input lines below a line; none for a group that is a table's whole, with its total inside. */
function inputsBelow(line: Line): string[] {
  if (line.kind !== 'group') return [line.id];
  if (line.children.some(({ kind }) => kind === 'total')) return [];
  return line.children.flatMap(inputsBelow);
}

function wordsOfLine(table: string, axis: 'row' | 'column', line: Line): Word[] {
  const below = line.kind === 'group' ? line.children : [];
  const name = plainName(line.label);
  const ids = line.kind === 'total' ? [] : inputsBelow(line);
  const known = listed(knownAs[line.kind === 'group' ? name : line.id]);
  const names = tooGeneral.has(name) ? known : [name, ...known];
  return [
    ...(ids.length === 0
      ? []
      : names.map((text): Word => ({ text, tag: 'line', lines: { table, axis, ids } }))),
    ...below.flatMap((child) => wordsOfLine(table, axis, child)),
  ];
}

function endsOfLine(table: string, axis: 'row' | 'column', line: Line): GroupEnd[] {
  const children = line.kind === 'group' ? line.children : [];
  const last = children[children.length - 1];
  const isEnd = last?.kind === 'input' && plainName(last.label) === '其他';
  const ids = children.slice(0, -1).flatMap(inputsBelow);
  return [
    ...(isEnd ? [{ ids, lines: { table, axis, ids: [last.id] } }] : []),
    ...children.flatMap((child) => endsOfLine(table, axis, child)),
  ];
}

const endsOfTable = (table: TableTemplate): GroupEnd[] =>
  table.blocks.flatMap(({ rows, columns }) => [
    ...rows.flatMap((line) => endsOfLine(table.id, 'row', line)),
    ...columns.flatMap((line) => endsOfLine(table.id, 'column', line)),
  ]);

/** The flows of requests are known by verbs, see `lexicon.ts`. */
const flows = /政府信息公开申请|结转/;

function wordsOfTable(table: TableTemplate): Word[] {
  return table.blocks.flatMap((block) => [
    ...block.rows.flatMap((line) => wordsOfLine(table.id, 'row', line)),
    ...block.columns.flatMap((line) => wordsOfLine(table.id, 'column', line)),
  ]);
}

/** Lexicon and edition together; a word of the edition comes before one of the lexicon. */
export const vocabularyOf = memoizeFor((edition: Edition): Vocabulary => {
  const general = Object.entries(lexicon).flatMap(([tag, words]) =>
    listed(words).map((text): Word => ({ text, tag: tag as Tag })),
  );
  const ends = tablesOf(edition).flatMap(endsOfTable);
  const taken = new Set(general.map(({ text }) => text));
  const lines = tablesOf(edition)
    .flatMap(wordsOfTable)
    .filter(({ text }) => !flows.test(text) && !taken.has(text));
  const words = [...lines, ...general].map((word) =>
    /^其[他它](?:组织)?$/.test(word.text) ? { ...word, ends } : word,
  );
  return new WordTree(words, ({ text }) => text);
});
