import { isTableLabel } from '../../tables/labels/match-label';
import { squash } from '../../tables/labels/squash';
import { tableTitled } from '../../tables/labels/table-titled';
import { trimBlank } from '../../text/normal-form';
import type { Item } from '../narrative/item';
import { isPageMark } from '../narrative/marks';
import { annexMark, type Holder, ownerSaid, type Said } from './caption-owner';

export type Table = Extract<Item, { kind: 'table' }>;

/** Where a table stands, and what the lines around it say of whose it is. */
export interface PlacedTable {
  readonly table: Table;
  /** Under the heading of its own section, or in a file that has none. */
  readonly isHome: boolean;
  /** A line of its section says that the table is a picture or stands elsewhere. */
  readonly isElsewhere: boolean;
  /** In an annex that is not named after the table, and to which its own section does not point. */
  readonly isAway: boolean;
  readonly said: Said | null;
  /** Captions stand below the tables there. */
  readonly isBelow: boolean;
  /** The line that says it, else the one right above that is no heading; '' for none. */
  readonly caption: string;
}

const mostAbove = 3;
const longestAnnex = 60;
/** 三、收到和处理…, where it is no row of a table. */
const numbered = /^[一二三四五六七]、/;
const isHeading = (text: string): boolean =>
  tableTitled(text) !== null ||
  (numbered.test(squash(text)) &&
    !['requests', 'proactive', 'disputes'].some((id) => isTableLabel(id, text)));
const isAnnex = (text: string): boolean =>
  text.length <= longestAnnex && annexMark.test(squash(text)) && !/[。；]$/.test(trimBlank(text));
const lastSection = /^[五六]、/;
/** Units, notes and numbers of pages say nothing of whose a table is. */
const aside = /^[(]?(?:金额|计量|统计)?单位:|^[(]?(?:备?注|说明)\d?[:：]|^续?表[一二三四五六\d]*$/;
const elsewhere = /(?:见|详见|参见|另)附|(?:为|是|见)图片|扫描件|附图/;

interface Zone {
  /** The table whose section it is. */
  readonly id: string | null;
  readonly from: number;
  readonly to: number;
}

const textAt = (items: readonly Item[], at: number): string => {
  const item = items[at];
  return item?.kind === 'line' ? trimBlank(item.text) : '';
};

/** Headings and the marks of annexes divide a report; what follows the annex at its end is all annex. */
function zonesOf(items: readonly Item[], holder: Holder): Zone[] {
  const zones: { id: string | null; from: number; to: number }[] = [
    { id: null, from: 0, to: items.length },
  ];
  const seen = new Set<string>();
  let hasText = false;
  let isAtEnd = false;
  let wasLast = false;
  const open = (id: string | null, from: number) => {
    const before = zones[zones.length - 1];
    if (before) before.to = from;
    zones.push({ id, from, to: items.length });
  };
  items.forEach((item, at) => {
    const text = textAt(items, at);
    if (item.kind !== 'line' || text === '') return;
    const [titled, isMarked] = [tableTitled(text), numbered.test(squash(text))];
    const isOther = !['own', 'both', null].includes(ownerSaid(text, holder));
    const isAgain = titled !== null && !isMarked && isOther && seen.has(titled);
    const last = zones[zones.length - 1];
    if (isAnnex(text) || isAgain) {
      isAtEnd ||= hasText;
      open(null, at);
    } else if (isHeading(text)) {
      // The title of the table below the mark of an annex is no heading of the report.
      const isInAnnex = last !== undefined && isAnnex(textAt(items, last.from)) && !isMarked;
      if (isAtEnd || isInAnnex) return;
      if (titled !== null) seen.add(titled);
      open(titled, at);
    } else hasText ||= wasLast;
    wasLast = lastSection.test(squash(text));
  });
  return zones;
}

/** The lines from a place on that may say something of a table, up to the next table or beyond its zone. */
function linesFrom(items: readonly Item[], id: string, start: number, step: 1 | -1, zone: Zone) {
  const lines: string[] = [];
  for (let at = start; at >= zone.from && at < zone.to; at += step) {
    if (items[at]?.kind === 'table' || lines.length === mostAbove) break;
    const text = textAt(items, at);
    const isAside = isPageMark(text) || aside.test(squash(text)) || isTableLabel(id, text, 'exact');
    if (text !== '' && !isAside) lines.push(text);
  }
  return lines;
}

type Evidence = Pick<PlacedTable, 'said' | 'caption'>;
const nothing: Evidence = { said: null, caption: '' };

function evidenceOf(lines: readonly string[], holder: Holder): Evidence {
  for (const line of lines) {
    const said = ownerSaid(line, holder);
    if (said === 'both') return { said: null, caption: line };
    if (said !== null) return { said, caption: line };
  }
  const [nearest = ''] = lines;
  return { said: null, caption: isHeading(nearest) ? '' : nearest };
}

/** Heads that name a year: 本年制发件数（2024年）. */
function headsOf({ grid, id }: Table, holder: Holder): Said | null {
  const heads = grid.rows.flatMap((row) => row.map(({ text }) => text));
  const said = heads
    .filter((text) => text.length < 40 && /20\d\d年/.test(text) && isTableLabel(id, text))
    .map((text) => ownerSaid(text, holder));
  return said.length > 0 && said.every((each) => each === 'year') ? 'year' : null;
}

const isShort = (text: string): boolean => text.length <= 30 && !/[。，；：]/.test(text);

/** A line that is nothing but the caption of a table. */
export const isCaption = (text: string): boolean =>
  isAnnex(text) || (isShort(text) && !isHeading(text));

const isOf = (item: Item | undefined, id: string): boolean =>
  item?.kind === 'table' && item.id === id;

/** Captions stand below where the last table of a zone has one below and the first none above. */
function isBelow(items: readonly Item[], zone: Zone, at: readonly number[], holder: Holder) {
  const [first, last] = [at[0] ?? 0, at[at.length - 1] ?? 0];
  const idOf = (place: number): string => {
    const item = items[place];
    return item?.kind === 'table' ? item.id : '';
  };
  const above = linesFrom(items, idOf(first), first - 1, -1, zone).filter(
    (line) => !isHeading(line) && !isAnnex(line),
  );
  const [below = ''] = linesFrom(items, idOf(last), last + 1, 1, zone);
  return evidenceOf(above, holder).said === null && isShort(below)
    ? ownerSaid(below, holder) !== null
    : false;
}

/** 附件1：收到和处理政府信息公开申请情况, 附：统计表 or 附表. */
function isNamedAfter(mark: string): boolean {
  const name = squash(mark).replace(annexMark, '');
  return (
    name === '' ||
    tableTitled(name) !== null ||
    /^(?:政府信息公开|(?:相关|有关|各类)?(?:统计|数据|报?表))/.test(name)
  );
}

/** Whether the section of a table says that it stands in an annex. */
const pointsElsewhere = (items: readonly Item[], zones: readonly Zone[], id: string): boolean =>
  zones
    .filter((zone) => zone.id === id)
    .some(({ from, to }) =>
      items.slice(from, to).some((_, at) => /附[件表录]/.test(textAt(items, from + at))),
    );

/** The tables with where they stand and whose they are said to be. */
export function placedTables(items: readonly Item[], holder: Holder): PlacedTable[] {
  const zones = zonesOf(items, holder);
  return zones.flatMap((zone): PlacedTable[] => {
    const places: number[] = [];
    for (let at = zone.from; at < zone.to; at += 1)
      if (items[at]?.kind === 'table') places.push(at);
    if (places.length === 0) return [];
    const below = isBelow(items, zone, places, holder);
    return places.flatMap((at): PlacedTable[] => {
      const item = items[at];
      if (item?.kind !== 'table') return [];
      const lines = below
        ? linesFrom(items, item.id, at + 1, 1, zone).slice(0, 1)
        : linesFrom(items, item.id, at - 1, -1, zone);
      const near = lines.length > 0 ? evidenceOf(lines, holder) : nothing;
      const isFirst = !places.some((each) => each < at && isOf(items[each], item.id));
      const mark = textAt(items, zone.from);
      const around =
        near.said === null && isFirst && isAnnex(mark) ? evidenceOf([mark], holder) : near;
      const heads = headsOf(item, holder);
      const isHome = zone.id === item.id || !zones.some(({ id }) => id === item.id);
      const isAway =
        !isHome && isAnnex(mark) && !isNamedAfter(mark) && !pointsElsewhere(items, zones, item.id);
      const texts = items.slice(zone.from, at).map((_, n) => textAt(items, zone.from + n));
      return [
        {
          table: item,
          isHome,
          isAway,
          isElsewhere: texts.some((text) => text.length <= 40 && elsewhere.test(text)),
          isBelow: below,
          ...(around.said === null && heads !== null ? { said: heads, caption: '' } : around),
        },
      ];
    });
  });
}
