import { countedIn, type Walk } from './context';
import type { Item } from './items';
import type { About } from './subjects';
import type { Token } from './token';
import { has } from './words';

const lawsuits = ['litigationDirect', 'litigationAfterReconsideration'];
const disclosed = [['disclosed'], ['disclosed', 'partlyDisclosed']];

/** What stands behind 率: 公开率（含部分公开）为. */
const isTail = (tokens: readonly Token[]): boolean =>
  tokens.every(
    ({ kind, lines }) =>
      kind === 'filler' ||
      kind === 'and' ||
      kind === 'reach' ||
      lines?.ids.join() === 'partlyDisclosed',
  );

/** Whether the sentence has counted outcomes of requests, or lawsuits. */
const hasCounted = (walk: Walk, { sentence }: Item, table: string): boolean =>
  countedIn(walk, sentence).some(
    ({ subject: { about } }) =>
      about?.table === table && (table === 'disputes' || about.rows[0]?.[0] === 'disclosed'),
  );

/** 行政复议4件，纠错率25%: of the disputes just counted; 综合纠错率 is of all there were. */
function correctedRate(item: Item, walk: Walk): { at: number; part: About } | null {
  const at = item.left.findIndex(({ text }) => text === '纠错率');
  const around = item.left.filter((_, each) => each !== at);
  if (at < 0 || !around.every(({ kind }) => kind === 'filler' || kind === 'reach')) return null;
  const counted = countedIn(walk, item.sentence);
  const about = counted[counted.length - 1]?.subject.about;
  return about?.table === 'disputes' && about.columns.length === 0
    ? { at, part: { ...about, rows: about.rows.slice(0, 1), columns: ['corrected'] } }
    : null;
}

/** 公开率, 胜诉率: where 率 stands and the cells it is the share of; null for any other rate. */
export function namedRate(item: Item, walk: Walk): { at: number; part: About } | null {
  const { left } = item;
  const at = left.map(({ text }) => text).lastIndexOf('率');
  if (at < 0) return correctedRate(item, walk);
  if (at < 1 || !isTail(left.slice(at + 1))) return null;
  const name = left[at - 1]?.text ?? '';
  const before = left.slice(0, at - 1);
  const isPlain = before.every(
    ({ kind, lines }) =>
      ['filler', 'period', 'own', 'requests', 'bare', 'about'].includes(kind) ||
      lines?.table === 'disputes',
  );
  if (!isPlain) return null;
  if (name === '公开') {
    const isOfRequests = has(before, 'requests', 'bare') || hasCounted(walk, item, 'requests');
    const isBoth = left.slice(at + 1).some(({ lines }) => lines !== undefined);
    const rows = isBoth ? disclosed.slice(1) : disclosed;
    return isOfRequests ? { at, part: { table: 'requests', rows, columns: [] } } : null;
  }
  const isOfLawsuits =
    before.some(({ lines }) => lines?.ids.every((id) => lawsuits.includes(id))) ||
    hasCounted(walk, item, 'disputes');
  return name === '胜诉' && isOfLawsuits
    ? { at, part: { table: 'disputes', rows: [lawsuits], columns: ['upheld'] } }
    : null;
}
