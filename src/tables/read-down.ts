import { addressOf, leavesOf } from '../template/cells';
import type { TableTemplate } from '../template/table';
import { knownTable } from './labels/known-table';
import { trimBlank } from '../text/normal-form';
import { shortened } from './labels/squash';
import type { TableNote } from './table-note';
import type { SourceGrid } from './grid/source-grid';
import { headNotes } from './rows/head-notes';
import { labelNotes, matchRows, type MatchedRow } from './rows/match-rows';
import { figuresAhead } from './rows/figures-ahead';
import { columnIds, columnsOf } from './rows/columns-of';
import { withOwnCells, withoutExtra } from './rows/extra-cells';
import { withoutForeign } from './rows/foreign-heads';
import { likeness } from './rows/likeness';
import { placeRow } from './rows/place-row';
import type { Placement } from './values/place-values';
import { isValue } from './values/read-cell';
import { unitInLabel } from './values/unit';
import { type OpenRow, severalLines } from './rows/several-lines';
import { type Doubt, rowDoubts } from './rows/row-doubts';
import { rowText, unclearNote } from './rows/unclear-note';
import { shiftedRows } from './rows/shifted-rows';
import { withoutMarks } from './rows/without-marks';
import { downRows, hasFigures, type SourceRow } from './rows/source-row';
import type { SourceFigure, TableReading } from './table-reading';
import type { EditionTable } from './recognise-edition';

interface ReadRow {
  readonly row: string;
  readonly columns: readonly string[];
  readonly placement: Placement | null;
  readonly source: SourceRow;
  /** A note on several rows says why it is open. */
  readonly isTold?: boolean;
  readonly doubt?: Doubt;
}

function foreignNotes(table: TableTemplate, source: SourceRow): TableNote[] {
  if (!hasFigures(source)) return [];
  const message = `“${shortened(source.label.text, 30)}”一行另有数字，上方不是本表的列名，未填入，请核对。`;
  return [
    { code: 'row-unmatched', message, table: table.id, source: rowText(source), open: false },
  ];
}

/** Rows that came twice: the same figures are a repetition, others cannot both be right. */
function withoutRepeats(
  table: TableTemplate,
  rows: readonly ReadRow[],
  notes: TableNote[],
): ReadRow[] {
  const byId = new Map<string, ReadRow[]>();
  const placed = new Set(rows.flatMap((each) => (each.placement ? [each.row] : [])));
  // Under heads that are not the form's it is a row of another table with the same name.
  const isForeign = ({ row, placement }: ReadRow) => placement === null && placed.has(row);
  notes.push(...rows.filter(isForeign).flatMap(({ source }) => foreignNotes(table, source)));
  for (const row of rows.filter((each) => !isForeign(each))) {
    const same = byId.get(row.row) ?? [];
    same.push(row);
    byId.set(row.row, same);
  }
  const isFilled = ({ source }: ReadRow) => source.after.some(({ text }) => trimBlank(text) !== '');
  const textsOf = ({ placement }: ReadRow) =>
    placement?.kind === 'placed' ? placement.texts.map(trimBlank).join('|') : '';
  return [...byId.values()].flatMap((all): ReadRow[] => {
    // A blank form beside the filled one contradicts nothing.
    const filled = all.filter(isFilled);
    const same = filled.length > 0 ? filled : all;
    const [first] = same;
    if (!first || same.every((row) => textsOf(row) === textsOf(first))) return first ? [first] : [];
    notes.push({
      code: 'row-repeated',
      message: `“${shortened(first.source.label.text, 30)}”一行出现 ${same.length} 次且数字不同，未填入，请核对。`,
      table: table.id,
      address: addressOf(table.id, first.row, first.columns[0] ?? ''),
      source: same.map(({ source }) => rowText(source)).join(' ／ '),
      open: true,
    });
    return [{ ...first, placement: null, isTold: true }];
  });
}

function unmatchedNotes(
  table: TableTemplate,
  matched: readonly MatchedRow[],
  read: readonly ReadRow[],
): TableNote[] {
  const rests = new Set(read.map(({ doubt }) => doubt?.rest));
  const isTold = (source: SourceRow) => rests.has(source) || source.several.length > 0;
  return matched.flatMap(({ source }): TableNote[] =>
    !hasFigures(source) || isTold(source)
      ? []
      : [
          {
            code: 'row-unmatched',
            message:
              trimBlank(source.label.text) === ''
                ? '有一行没有行名，其数字未填入。'
                : `“${shortened(source.label.text, 30)}”一行不在格式之内或无法识别，其数字未填入。`,
            table: table.id,
            source: rowText(source),
            open: true,
          },
        ],
  );
}

/** Figures in front of a label: two rows ran together, and those of the first have no name. */
function mergedNotes(table: TableTemplate, rows: readonly SourceRow[]): TableNote[] {
  return rows
    .filter(({ before }) => before.some((text) => isValue(text) && /[\d０-９]/.test(text)))
    .map((row) => ({
      code: 'row-unmatched',
      message: `“${shortened(row.label.text, 30)}”之前的数字不知属于哪一行，未填入。`,
      table: table.id,
      source: rowText(row),
      open: true,
    }));
}

function missingNotes(table: TableTemplate, found: ReadonlySet<string>): TableNote[] {
  const missing = table.blocks
    .flatMap((block) => leavesOf(block.rows))
    .filter(({ line }) => !found.has(line.id));
  if (missing.length === 0) return [];
  const names = missing.map(({ line }) => `“${line.label}”`).join('、');
  return [
    {
      code: 'row-missing',
      message: `${table.name}缺少${missing.length}行：${names}。`,
      table: table.id,
      open: false,
    },
  ];
}

/** The units that are printed for a figure; the form's own are among them. */
function unitsOf({ heads, label }: SourceRow, column: string, above: readonly string[]): string[] {
  const head = heads?.texts[heads.ids.indexOf(column)] ?? '';
  const printed = [unitInLabel(head), unitInLabel(label.text), ...above];
  return [...new Set(printed.flatMap((unit) => unit ?? []))];
}

function figuresOf(rows: readonly ReadRow[], above: readonly string[]): SourceFigure[] {
  return rows.flatMap(({ row, columns, placement, source }) =>
    placement?.kind === 'placed'
      ? columns.map((column, index) => {
          const units = unitsOf(source, column, above);
          const figure = { row, column, text: placement.texts[index] ?? '' };
          return units.length === 0 ? figure : { ...figure, units };
        })
      : [],
  );
}

function rowNotes(table: TableTemplate, rows: readonly ReadRow[]): TableNote[] {
  const shifted = shiftedRows(table, rows);
  return rows.flatMap(({ row, columns, placement, source, isTold, doubt }): TableNote[] => {
    if (isTold) return [];
    const address = addressOf(table.id, row, columns[0] ?? '');
    const common = () => ({ table: table.id, address, source: rowText(source) });
    const label = shortened(source.label.text, 30);
    if (placement === null && hasFigures(source))
      return [
        {
          ...common(),
          code: 'columns-unclear',
          message: `“${label}”一行上方的列名无法识别，其数字未填入。`,
          open: true,
        },
      ];
    if (placement?.kind === 'unclear')
      return [unclearNote(table, { row, columns, source, ways: placement.ways, doubt })];
    const notes: TableNote[] = [];
    if (placement?.glued)
      notes.push({
        ...common(),
        code: 'row-glued',
        message: `“${label}”一行的数字连在一起，已按合计唯一确定，请核对。`,
        open: false,
      });
    if (shifted.has(row))
      notes.push({
        ...common(),
        code: 'row-shifted',
        message: `“${label}”一行的单元格错位，已从右数起对应各列，请核对。`,
        open: false,
      });
    return notes;
  });
}

const belongs = (table: TableTemplate, id: string | null): id is string =>
  id !== null && columnIds(table, id).length > 0;

/** The rows that are lines of the table; one that only resembles a line gives way to the line's own. */
function ownRows(table: TableTemplate, rows: readonly MatchedRow[]) {
  const rank = ({ fit }: MatchedRow) => ['similar', 'place', 'name', 'exact'].indexOf(fit ?? '');
  const best = new Map<string | null, number>();
  for (const row of rows) best.set(row.id, Math.max(rank(row), best.get(row.id) ?? -1));
  const own: MatchedRow[] = [];
  const strangers: MatchedRow[] = [];
  for (const row of rows)
    (belongs(table, row.id) && rank(row) === best.get(row.id) ? own : strangers).push(row);
  return { own, strangers };
}

interface Sorted {
  readonly own: readonly MatchedRow[];
  /** Rows that a note has told of. */
  readonly doubtful: ReadonlySet<SourceRow>;
  /** Rows with other cells than their heads. */
  readonly unplaced: ReadonlySet<SourceRow>;
}

function readRows(
  table: TableTemplate,
  matched: readonly MatchedRow[],
  { own, doubtful, unplaced }: Sorted,
): ReadRow[] {
  const mine = own.flatMap(({ id, source }) => (belongs(table, id) ? [{ id, source }] : []));
  const order = columnsOf(
    table,
    mine.map(({ source }) => source),
  );
  const known = mine.map(({ id, source }) => ({ row: id, source, columns: order(id, source) }));
  const like = likeness(
    table,
    known.map(({ row, source, columns }) => ({ id: row, source, count: columns?.length ?? 0 })),
  );
  const placed = known.map(({ row, columns, source }): ReadRow => {
    const shape = { row, columns: columns ?? columnIds(table, row), source };
    if (doubtful.has(source)) return { ...shape, placement: null, isTold: true };
    if (unplaced.has(source)) return { ...shape, placement: { kind: 'unclear', ways: [] } };
    return {
      ...shape,
      placement: columns ? placeRow(table, { row, columns, source }, like) : null,
    };
  });
  const doubts = rowDoubts(
    table,
    matched,
    placed.flatMap(({ placement, ...row }) => (placement ? [{ ...row, placed: placement }] : [])),
  );
  return placed.map((row) => {
    const doubt = doubts.get(row.source);
    return doubt ? { ...row, placement: { kind: 'unclear', ways: [] }, doubt } : row;
  });
}

const openRows = (rows: readonly ReadRow[]): OpenRow[] =>
  rows.flatMap(({ row, columns, placement, source }) =>
    placement?.kind !== 'placed' && hasFigures(source) ? [{ row, columns }] : [],
  );

/** A table with labels on the left; `units` are those named above it. */
export function readDown(
  { edition, table }: EditionTable,
  grids: readonly SourceGrid[],
  units: readonly string[],
): TableReading {
  const known = knownTable(table);
  const { rows, headTexts } = downRows(known, grids);
  const unmarked = withoutMarks(table, matchRows(known, rows));
  const named = withoutForeign(table, unmarked.matched);
  const whole = withoutExtra(table, withOwnCells(table, named.matched));
  const ahead = figuresAhead(known, whole.matched);
  const { matched, doubtful } = ahead;
  const { unplaced } = named;
  const { own, strangers } = ownRows(table, matched);
  const notes: TableNote[] = [...unmarked.notes, ...named.notes, ...whole.notes, ...ahead.notes];
  const read = withoutRepeats(table, readRows(table, matched, { own, doubtful, unplaced }), notes);
  const found = new Set(read.map(({ row }) => row));
  const several = severalLines(table, rows, found);
  return {
    table: table.id,
    edition: edition.id,
    figures: figuresOf(read, units),
    open: [...openRows(read), ...several.open],
    notes: [
      ...headNotes(table.id, headTexts),
      ...labelNotes(table, own),
      ...rowNotes(table, read),
      ...notes.concat(unmatchedNotes(table, strangers, read)),
      ...several.notes,
      ...mergedNotes(table, rows),
      ...missingNotes(table, new Set([...found, ...several.open.map(({ row }) => row)])),
    ],
  };
}
