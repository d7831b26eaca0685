import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { bulletinBlocks } from '../../../collection/bulletin';
import { countyRows } from '../../../collection/county-rows';
import { type CountyState, emptyState } from '../../../collection/county-state';
import { mergeDesk, readDeskFile, toDeskFile } from '../../../collection/desk-file';
import { usualEdition } from '../../../collection/desk-sums';
import { recheck } from '../../../collection/examine';
import { deskColumns } from '../../../collection/matrix';
import { openMarks, unresolved } from '../../../collection/open-marks';
import { openPoints } from '../../../collection/open-points';
import { isRead, type ReadReport } from '../../../collection/received';
import { reminderBlocks } from '../../../collection/reminder-list';
import { sharedSlips } from '../../../collection/shared-slips';
import { shownRows } from '../../../collection/shown-rows';
import { deskVersion } from '../../../collection/stored-desk';
import { unitYears } from '../../../collection/unit-years';
import { nameOfPlace } from '../../../report/place';
import { DeskStorage } from '../../../storage/desk';
import { editionById } from '../../../template/editions';
import { edition2021 } from '../../../template/editions/edition-2021';
import { completeReport } from '../../../testing/complete-report';
import { some } from '../../../testing/effort';
import { dice } from '../../../testing/made-up-text';
import { deskSheets } from '../matrix/desk-sheets';
import { keptDesk } from './kept-desk';

const dbName = 'gongkai-nianbao-desk';

function contentOf(id: string, at: number, year: number): ReadReport {
  const report = completeReport(edition2021, year);
  const name = `清源县第${at}镇人民政府`;
  const own = {
    ...report,
    agency: { ...report.agency, name },
    sections: {
      ...report.sections,
      overview: `XX村已完成整改。${report.sections['overview'] ?? ''}`,
    },
  };
  const read: ReadReport = {
    state: 'read',
    id,
    fileName: `${id}.docx`,
    kind: 'docx',
    report: own,
    ...(year === 2026 ? { lastYear: completeReport(edition2021, 2025) } : {}),
    notes: [{ code: 'label-damaged', message: '某处未能确定。', open: true } as never],
    printedTotals: { 'requests/received/allApplicants': '0' },
    openCells: ['requests/received/naturalPerson'],
    printedTitles: { title: '某标题' },
    findings: [],
    notChecked: [],
    confirmations: [],
    arrived: { at: 1_000 + at, bytes: 10 },
  };
  return recheck(read, {});
}
const files: Readonly<Record<string, unknown>> = {
  a: { set: 'current', content: contentOf('a', 1, 2026) },
  b: { set: 'current', content: contentOf('b', 2, 2026) },
  u: {
    set: 'current',
    content: { state: 'unread', id: 'u', fileName: '丙.doc', reason: '读不了。' },
  },
  e: { set: 'earlier', content: contentOf('e', 1, 2025) },
};
const place = { kind: 'text', section: 'overview', start: 0, end: 4 };
const mark = { place, words: 'XX村', remark: '请核对', kind: 'remark' };
const entry = (key: string, value: unknown) => ({ key, at: 5, by: '张', value });
const entries = [
  entry('remark/r1', { report: 'a', mark }),
  entry('event/e1', { unit: '清源县第1镇人民政府', report: 'a', kind: 'returned', on: '1月2日' }),
  entry('chosen/清源县第1镇人民政府', 'a'),
  entry('setting/expectedText', '清源县第1镇人民政府\n清源县第3镇人民政府'),
  entry('setting/own', { name: '清源县', report: completeReport(edition2021, 2026) }),
  entry('leftOut/清源县第2镇人民政府', true),
  entry('assigned/u', '清源县第3镇人民政府'),
];

type Members = Record<string, unknown>;
const odd: readonly unknown[] = [
  null,
  undefined,
  7,
  -1,
  NaN,
  9e99,
  '',
  '一',
  'constructor',
  '一'.repeat(20_000),
  true,
  [],
  [null],
  [[]],
  {},
  { kind: 'cell' },
  { state: 'archived', version: 99 },
  new Date(0),
];

/** Takes out, replaces, doubles or renames one member somewhere inside. */
function damaged(value: unknown, roll: (below: number) => number): unknown {
  const isInner = typeof value === 'object' && value !== null && !(value instanceof Date);
  if (!isInner || roll(6) === 0) return odd[roll(odd.length)];
  const all = value as Members;
  const keys = Object.keys(all);
  const key = keys[roll(Math.max(1, keys.length))];
  if (key === undefined) return odd[roll(odd.length)];
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...all }) as Members;
  const action = roll(8);
  if (action === 0) Reflect.deleteProperty(copy, key);
  else if (action === 1) copy[`${key}2`] = copy[key];
  else copy[key] = damaged(copy[key], roll);
  return copy;
}

interface Kept {
  readonly files: Readonly<Record<string, unknown>>;
  readonly entries: readonly unknown[];
  readonly version: unknown;
}

async function put({ files: all, entries: written, version }: Kept): Promise<DeskStorage> {
  const storage = await DeskStorage.open();
  const db = await openDB(dbName, 1);
  await db.clear('files');
  await db.clear('choices');
  for (const [id, record] of Object.entries(all)) await db.put('files', record, id);
  for (const [at, record] of written.entries()) await db.put('choices', record, `entry:${at}`);
  await db.put('choices', version, 'shape');
  db.close();
  return storage;
}

/** All that the page makes of a desk. */
function shownOf(state: CountyState): void {
  const rows = countyRows(state);
  const { choices, earlier } = state;
  for (const { row, unit } of rows.all) {
    for (const { value } of deskColumns) value(row);
    const marks = unresolved(openMarks(unit, choices.marks));
    openPoints(unit, { marks, year: rows.year, hints: true });
    for (const each of unit.reports.filter(isRead))
      for (const { places } of each.findings)
        for (const at of places) nameOfPlace(at, editionById(each.report.edition) ?? edition2021);
  }
  for (const { id } of deskColumns)
    shownRows(rows.all, { text: '', wanted: 'all', sorting: { column: id, descending: true } });
  const years = unitYears({ rows, earlier, choices, edition: usualEdition(rows) });
  deskSheets(rows, choices, years);
  bulletinBlocks({ rows, choices, years, day: '1月2日' });
  reminderBlocks(rows.all, '1月2日');
  sharedSlips(rows.all.map(({ unit }) => unit));
  const other = readDeskFile(toDeskFile(state));
  if ('problem' in other) throw new Error(other.problem);
  mergeDesk({ ...emptyState, isOpen: true }, other.content);
  mergeDesk(state, other.content);
}

/** Opened as the page does, everything shown; what cannot be read is told and stays as it is. */
async function survives(kept: Kept): Promise<'newer' | number> {
  const storage = await put(kept);
  const found = await keptDesk(storage);
  const db = await openDB(dbName, 1);
  const stored = new Map<unknown, unknown>();
  for (const id of await db.getAllKeys('files')) stored.set(id, await db.get('files', id));
  db.close();
  if (!found) {
    expect(Object.fromEntries(stored as Map<string, unknown>)).toEqual(kept.files);
    return 'newer';
  }
  const shown = new Set([...found.received, ...found.earlier].map(({ id }) => id));
  for (const [id, record] of Object.entries(kept.files)) {
    if (shown.has(id)) continue;
    expect(stored.get(id)).toEqual(record);
  }
  const lost = Object.keys(kept.files).length - shown.size;
  const unreadable = kept.entries.length - found.entries.size;
  expect(found.damaged.length).toBeGreaterThanOrEqual(lost);
  expect(found.damaged.length - lost).toBeGreaterThanOrEqual(unreadable - 1);
  shownOf({ ...emptyState, isOpen: true, ...found });
  return found.damaged.length;
}

describe('a desk whose records are damaged, foreign or of the future', () => {
  it('is whole when nothing is damaged', async () => {
    expect(await survives({ files, entries, version: deskVersion })).toBe(0);
  });

  const ofDay = (seed: number): unknown =>
    seed % 25 === 0 ? [deskVersion + 1, 99, 'x', null, {}, 1, 2, -1][seed / 25 - 1] : deskVersion;

  for (const first of some([1, 51, 101, 151], [1]))
    it(`is shown as far as it can be, with every record kept as it is, 50 times from ${first}`, async () => {
      let reported = 0;
      for (let seed = first; seed < first + 50; seed += 1) {
        const roll = dice(seed);
        const [all, written] = [{ ...files }, [...entries] as unknown[]];
        const ids = Object.keys(files);
        const at = roll(ids.length + written.length);
        const id = ids[at];
        if (id === undefined) written[at - ids.length] = damaged(written[at - ids.length], roll);
        else all[id] = damaged(all[id], roll);
        const result = await survives({ files: all, entries: written, version: ofDay(seed) });
        if (result !== 0) reported += 1;
      }
      expect(reported).toBeGreaterThan(10);
    });

  it('shows no results that are damaged: the report is checked again', async () => {
    const sound = contentOf('a', 1, 2026);
    const [finding] = sound.findings;
    const results: readonly unknown[] = [
      { findings: null },
      { findings: [null] },
      { findings: [{ ...finding, places: [null] }] },
      { findings: [{ ...finding, places: [{ kind: 'cell' }] }] },
      { findings: [{ ...finding, places: [{ kind: 'field', field: 'toString' }] }] },
      { findings: [{ ...finding, severity: 'fatal' }] },
      { findings: [{ ...finding, message: 7 }] },
      { notChecked: [null] },
    ];
    for (const odd of results) {
      const content = { ...sound, ...(odd as object) };
      const storage = await put({
        files: { a: { set: 'current', content } },
        entries: [],
        version: deskVersion,
      });
      const found = await keptDesk(storage);
      expect(found?.stale.map(({ id }) => id)).toEqual(['a']);
      expect(found?.received).toMatchObject([{ findings: [], notChecked: [] }]);
    }
  });

  it('is merged from no file that was cut, overwritten or is another’s', () => {
    const state = { ...emptyState, received: [contentOf('a', 1, 2026)] };
    const text = toDeskFile(state);
    for (let seed = 1; seed <= 60; seed += 1) {
      const roll = dice(seed);
      const at = roll(text.length);
      const spoilt = [
        text.slice(0, at),
        text.slice(0, at) + '{"}[,:0'.charAt(roll(7)) + text.slice(at + 1),
        JSON.stringify(damaged(JSON.parse(text), roll)),
      ][seed % 3];
      const result = readDeskFile(spoilt ?? '');
      if ('problem' in result) expect(result.problem).toMatch(/。$/);
      else {
        const { files: fresh } = mergeDesk(emptyState, result.content);
        shownOf({ ...emptyState, isOpen: true, received: fresh.map(({ received }) => received) });
      }
    }
  });
});
