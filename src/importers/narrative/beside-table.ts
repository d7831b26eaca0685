import { trimBlank } from '../../text/normal-form';
import { squash, withoutMark } from '../../tables/labels/squash';
import { tableTitled } from '../../tables/labels/table-titled';
import type { TableSection } from '../../template/edition';
import { layoutOf } from '../../template/layout';
import { memoizeFor } from '../../text/memoize';
import { isFurniture } from './furniture';
import type { Item } from './item';
import { isPageMark } from './marks';

export interface BesideTable {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Lines that look like rows of the table itself. */
  readonly rows: readonly string[];
  /** What a page or an office puts around its tables: 填表人：…. */
  readonly furniture: readonly string[];
}

/** What belongs to the printed table itself: its unit, the rule by which it adds up, a page number. */
const ofTable =
  /^[（(]?(?:金额|计量|统计)?单位[:：][^（(]{0,20}$|^[（(]?[^。]{0,12}勾稽关系为?[:：]|^[（(]?续表?[一二三四\d]?[）)]?$|^[-—－·\s]*\d{0,3}[-—－·\s]*$|^第\d+页/;

/** All that the table prints, its title too; lines of text hold its labels where its markup was lost. */
const printedBy = memoizeFor(({ table, title }: TableSection): ReadonlySet<string> => {
  const cells = layoutOf(table).rows.flat();
  const labels = [title, ...cells.map(({ text }) => text)].filter((text) => text !== '');
  return new Set(labels.map((text) => withoutMark(squash(text))));
});

/** 附表二： before the title of this or another table. */
const numberOfTable = /^附?表[一二三四五\d]{0,2}[:、.]/;

/** A label, or the rest of one that a page break cut in two. */
function isLabel(section: TableSection, squashed: string): boolean {
  const labels = printedBy(section);
  const bare = withoutMark(squashed);
  return labels.has(bare) || (bare.length > 2 && [...labels].some((label) => label.endsWith(bare)));
}

function isOfTable(section: TableSection, line: string): boolean {
  const squashed = squash(line);
  const isCaption =
    numberOfTable.test(squashed) && tableTitled(squashed.replace(numberOfTable, '')) !== null;
  return isCaption || ofTable.test(squashed) || isLabel(section, squashed);
}
const isNoText = (section: TableSection, line: string): boolean =>
  isOfTable(section, line) || isFurniture(line);

/** More numbers alone on their lines than pages: the figures of the table, one below the other. */
const mostPages = 3;
const isNumber = (line: string): boolean => /^\d+$/.test(line);

/** A row of figures that was not read as one. */
const isRow = (line: string): boolean => /(?:[\s|]+-?[\d,.]+){2}[\s|]*$/.test(line.slice(-60));
/** Words set under each other with room between them, as a printed page leaves them. */
const isColumns = (line: string): boolean => /\S {3,}\S/.test(line) && !isSentence(line);
const isSentence = (line: string): boolean => /[。；！？][”’）)]*$/.test(line);

/** The lines around a section's table: where they stand tells above from below. */
export function besideTable(section: TableSection, items: readonly Item[]): BesideTable {
  const at = items.findIndex((item) => item.kind === 'table');
  // Without its table any line may be the table's own, read as text: only sentences are sure.
  const isText =
    at < 0 ? isSentence : (line: string) => !isRow(line) && !isNumber(line) && !isColumns(line);
  const lines = (part: readonly Item[]) => {
    const texts = part.map((item) => (item.kind === 'line' ? trimBlank(item.text) : ''));
    const areFigures = texts.filter(isNumber).length > mostPages;
    return texts.filter(
      (line) => (areFigures && isNumber(line)) || (line !== '' && !isNoText(section, line)),
    );
  };
  const [above, below] =
    at < 0 ? [lines(items), []] : [items.slice(0, at), items.slice(at)].map(lines);
  return {
    above: (above ?? []).filter(isText),
    below: (below ?? []).filter(isText),
    rows: [...(above ?? []), ...(below ?? [])].filter((line) => !isText(line)),
    furniture: items.flatMap((item) =>
      item.kind === 'line' &&
      isFurniture(item.text) &&
      !isPageMark(item.text) &&
      !isOfTable(section, item.text)
        ? [trimBlank(item.text)]
        : [],
    ),
  };
}

/** A text typed beside a table as it would be read from print: what looks like the table's own goes. */
export function readBeside(section: TableSection, text: string): string {
  const lines = text.split('\n').filter((line) => !isNoText(section, line) && !isRow(line));
  return lines.join('\n');
}
