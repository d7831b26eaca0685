import { shortened } from '../../tables/labels/squash';
import { tablesNamed } from '../../tables/labels/known-table';
import { trimBlank } from '../../text/normal-form';
import type { Edition } from '../../template/edition';
import type { Item } from '../narrative/item';
import type { ReadNote } from '../read-result';
import type { Holder, Said } from './caption-owner';
import { isYearAfter } from './copies-linked';
import {
  areRivals,
  captionOf,
  copiesOf,
  type Copy,
  isBlank,
  isHome,
  isOthers,
  saidOf,
  textOf,
} from './table-copies';
import { isCaption, placedTables } from './table-places';
import { withTablesApart } from './tables-apart';

export interface OwnTables {
  readonly items: readonly Item[];
  readonly notes: readonly ReadNote[];
  /** Tables of which several stand in the file, and nothing says which is the report's. */
  readonly doubtful: ReadonlyMap<string, readonly Copy[]>;
  /** Tables chosen among several: what a caption mentions is no doubt about them. */
  readonly chosen: ReadonlySet<string>;
}

/** What becomes of tables with the same lines: one is the report's, or which one is cannot be told. */
interface Choice {
  readonly copies: readonly Copy[];
  readonly own: Copy | null;
  readonly doubtful: readonly Copy[];
}

const kinds: Readonly<Partial<Record<Said, string>>> = {
  year: '其他年度的',
  period: '其他时段的',
  unit: '其他单位或范围的',
};
const longestCaption = 60;
const nameOf = (id: string): string => tablesNamed(id)[0]?.template.name ?? '';

function rivalsIn(copies: readonly Copy[]): Copy[][] {
  const groups: Copy[][] = [];
  for (const copy of copies) {
    const group = groups.find(([first]) => first?.id === copy.id && areRivals(first, copy));
    if (group) group.push(copy);
    else groups.push([copy]);
  }
  return groups;
}

/** A table that stands alone is read whatever its caption says, but for one in an annex on something else, or that stands in for a table elsewhere. */
function choiceOfOne(copy: Copy): Choice {
  const isLost = !isHome(copy) || copy.pieces.some(({ isElsewhere }) => isElsewhere);
  const isAway = saidOf(copy) !== 'own' && copy.pieces.every((piece) => piece.isAway);
  const isLeft = isAway || (isOthers(copy) && isLost);
  return { copies: [copy], own: isLeft ? null : copy, doubtful: [] };
}

/** Those that may be the report's. */
function candidatesIn(copies: readonly Copy[]): readonly Copy[] {
  const own = copies.filter((copy) => saidOf(copy) === 'own');
  const open = copies.filter((copy) => saidOf(copy) === null);
  const isSure =
    own.length > 0 &&
    (own.some(isHome) || !open.some(isHome)) &&
    !(own.every(isBlank) && !open.every(isBlank));
  const all = isSure ? own : [...own, ...open];
  // The blank form beside the filled one.
  const filled = all.filter((copy) => !isBlank(copy));
  const isForm = (copy: Copy) =>
    isBlank(copy) && saidOf(copy) === null && filled.some((each) => isHome(each) || !isHome(copy));
  return all.filter((copy) => !isForm(copy));
}

function choiceAmong(copies: readonly Copy[], expected: Edition): Choice {
  const candidates = candidatesIn(copies);
  const follows = (one: Copy, other: Copy) => isYearAfter(one, other, expected);
  const doubtful = (among: readonly Copy[]): Choice => ({ copies, own: null, doubtful: among });
  const [first] = candidates;
  if (!first) return copies.some(isHome) ? doubtful(copies) : doubtful([]);
  if (candidates.length > 1) {
    const own = candidates.find((copy) =>
      candidates.every((other) => other === copy || follows(copy, other)),
    );
    return own ? { copies, own, doubtful: [] } : doubtful(candidates);
  }
  const isStray = saidOf(first) === null && !isHome(first) && copies.some(isHome);
  const isBefore = copies.some((other) => saidOf(other) === 'year' && follows(other, first));
  return isStray || isBefore ? doubtful(copies) : { copies, own: first, doubtful: [] };
}

/** Copies by what stands above them: the same in one table as in another is the same year. */
const shapeOf = (copies: readonly Copy[]): string =>
  copies.map((copy) => `${captionOf(copy)}|${String(isHome(copy))}`).join('/');

/** What figures cannot tell, as in 表四, the tables with the same captions may. */
function withLikeness(choices: readonly Choice[]): Choice[] {
  return choices.map((choice) => {
    if (choice.doubtful.length === 0) return choice;
    const shape = shapeOf(choice.copies);
    const places = new Set(
      choices
        .filter(({ copies, own }) => own && copies.length > 1 && shapeOf(copies) === shape)
        .map(({ copies, own }) => (own ? copies.indexOf(own) : -1)),
    );
    const own = choice.copies[[...places][0] ?? -1];
    return places.size === 1 && own ? { ...choice, own, doubtful: [] } : choice;
  });
}

function noteOn(copy: Copy, own: Copy | null): ReadNote {
  const caption = shortened(captionOf(copy), longestCaption);
  const where = caption === '' ? '' : `（“${caption}”）`;
  const kind = kinds[saidOf(copy) ?? 'own'] ?? '';
  const table = `${kind}同样的表${where}`;
  const why = kind === '' ? '数字不同，按上下文不是本年度的，' : '';
  return {
    code: 'year-differs',
    message: own
      ? `${nameOf(copy.id)}：文件中另有一张${table}，${why}未读入，请核对。`
      : `${nameOf(copy.id)}：文件中只有${table}，未读入，本表留空，请对照原件填写。`,
    table: copy.id,
    source: shortened(textOf(copy), 1_000),
    open: false,
  };
}

/** The filled table behind a blank one is most likely the report's. */
function filledNote({ own, copies }: Choice): ReadNote[] {
  const [first] = copies;
  if (!own || !first || first === own || !isBlank(first) || saidOf(own) !== null) return [];
  const message = `${nameOf(own.id)}：文件中另有一张空白的同样的表在前，已读入填有数字的一张，请核对是否为本机关本年度的数字。`;
  return [{ code: 'year-differs', message, table: own.id, open: false }];
}

/** A table that stands alone under another body's name, or under a part of the year. */
function askedNote({ own, copies }: Choice): ReadNote[] {
  const said = own && copies.length === 1 ? saidOf(own) : null;
  if (!own || (said !== 'unit' && said !== 'period')) return [];
  const message = `${nameOf(own.id)}旁写有“${shortened(captionOf(own), longestCaption)}”，数字已按表填入，请核对是否为本机关本年度的数字。`;
  return [{ code: 'year-differs', message, table: own.id, open: false }];
}

/** Captions of tables that are left out: the notes on them carry their words. */
function captionsOf(left: readonly Copy[], copies: readonly Copy[]): ReadonlySet<string> {
  const kept = new Set(copies.filter((copy) => !left.includes(copy)).map(captionOf));
  const captions = left.filter((copy) => saidOf(copy) !== null && !isBlank(copy)).map(captionOf);
  return new Set(captions.filter((text) => isCaption(text) && !kept.has(text)));
}

const leftIn = ({ copies, own, doubtful }: Choice): Copy[] =>
  copies.filter((copy) => copy !== own && !doubtful.includes(copy));

/** The tables of the report itself, without those of other years, bodies or periods that stand beside them. */
export function ownTables(
  all: readonly Item[],
  holder: Holder | null,
  expected: Edition,
): OwnTables {
  if (!holder) return { items: all, notes: [], doubtful: new Map(), chosen: new Set() };
  const { items, captions } = withTablesApart(all, holder);
  const copies = copiesOf(placedTables(items, holder));
  const choices = withLikeness(
    rivalsIn(copies).map((group) => {
      const [only] = group;
      return only && group.length === 1 ? choiceOfOne(only) : choiceAmong(group, expected);
    }),
  );
  const left = choices.flatMap(leftIn);
  const told = captionsOf(left, copies);
  const out = new Set<Item>([
    ...captions,
    ...items.filter((item) => item.kind === 'line' && told.has(trimBlank(item.text))),
    ...left.flatMap(({ pieces }) => pieces.map(({ table }) => table)),
  ]);
  const doubts = choices.filter(({ doubtful }) => doubtful.length > 0);
  return {
    items: items.filter((item) => !out.has(item)),
    notes: choices.flatMap((choice) => [
      ...askedNote(choice),
      ...filledNote(choice),
      ...leftIn(choice)
        .filter((copy) => !isBlank(copy))
        .map((copy) => noteOn(copy, choice.own)),
    ]),
    doubtful: new Map(doubts.map(({ doubtful }) => [doubtful[0]?.id ?? '', doubtful])),
    chosen: new Set(
      choices.filter((each) => each.own && each.copies.length > 1).map(({ own }) => own?.id ?? ''),
    ),
  };
}
