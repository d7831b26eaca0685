import { describe, expect, it, vi } from 'vitest';
import { figuresOf } from '../../calc/figures';
import { withFix } from '../../checks/with-fix';
import type { Draft } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import { edition2021 } from '../../template/editions/edition-2021';
import { zeroReport } from '../../testing/report-from';
import { FindingsStore } from './findings-store';

const draftOf = (overview: string): Draft => {
  const report = zeroReport(edition2021, 2025);
  return { report: { ...report, sections: { ...report.sections, overview } }, confirmations: [] };
};

function storeOf(draft: Draft) {
  const store = new FindingsStore(edition2021);
  const refresh = (now: Draft) => store.refresh(now, figuresOf(edition2021, now.report.tables));
  refresh(draft);
  return { store, refresh };
}

const doubled = (store: FindingsStore) => {
  const finding = store.all.find(({ check }) => check === 'wording/doubled-marks');
  const fix = finding?.fixes?.[0];
  if (!finding || !fix) throw new Error('not found');
  return { finding, fix };
};

describe('a fix of a text', () => {
  it('is moved to where its words stand, when the text was changed since it was checked', async () => {
    const { store, refresh } = storeOf(draftOf('全年更新专栏，，按期公布。'));
    await store.blocking();
    const { finding, fix } = doubled(store);
    const now = draftOf('甲乡全年更新专栏，，按期公布。');
    refresh(now);
    const moved = await store.fixOfNow(finding, fix);
    expect(moved && withFix(now.report, moved).sections.overview).toBe(
      '甲乡全年更新专栏，按期公布。',
    );
  });

  it('is none, when what it would put right is gone', async () => {
    const { store, refresh } = storeOf(draftOf('全年更新专栏，，按期公布。'));
    await store.blocking();
    const { finding, fix } = doubled(store);
    refresh(draftOf('全年更新专栏，按期公布。'));
    expect(await store.fixOfNow(finding, fix)).toBeUndefined();
  });

  it('is the same, while the text is as it was checked', async () => {
    const { store } = storeOf(draftOf('全年更新专栏，，按期公布。'));
    await store.blocking();
    const { finding, fix } = doubled(store);
    expect(await store.fixOfNow(finding, fix)).toBe(fix);
  });
});

describe('what stands in the way of an export', () => {
  it('is told of the draft as it is by then, not as it was when it was asked', async () => {
    const { store, refresh } = storeOf(draftOf('全年更新专栏，按期公布。'));
    const asked = store.blocking();
    refresh(draftOf('全年更新专栏某某镇，联系电话：请填写电话。'));
    const found = await asked;
    expect(found.map(({ check }) => check)).toContain('wording/placeholders');
  });
});

describe('marks of findings', () => {
  it('stand in the text that was checked, whatever was typed since', async () => {
    const { store, refresh } = storeOf(draftOf('全年更新专栏，，按期公布。'));
    await store.blocking();
    refresh(draftOf('另写一段。'));
    const { text, marks } = store.state.get().texts.get('overview')!;
    expect(text).toBe('全年更新专栏，，按期公布。');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('，，');
  });

  it('wake nobody while they stay, and keep each cell’s mark the same object', () => {
    const draft = draftOf('全年更新专栏，按期公布。');
    draft.report.tables['requests']!['received']!['naturalPerson'] = '3';
    const { store, refresh } = storeOf(draft);
    const { cells } = store.state.get();
    const listener = vi.fn();
    store.state.subscribe(listener);
    refresh({ ...draft });
    expect(cells.size).toBeGreaterThan(0);
    expect(store.state.get().cells).toBe(cells);
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a fix of blanks', () => {
  it('fills those of now, where one step filled a cell and emptied another', () => {
    const blankAt = (...addresses: readonly string[]): Draft => ({
      report: withCells(
        zeroReport(edition2021, 2025),
        Object.fromEntries(addresses.map((address) => [`requests/${address}`, ''])),
      ),
      confirmations: [],
    });
    const { store, refresh } = storeOf(
      blankAt('received/naturalPerson', 'withheldByLaw/naturalPerson'),
    );
    refresh(blankAt('received/naturalPerson', 'withheldStateSecret/naturalPerson'));
    const finding = store.all.find(({ check }) => check === 'figures/blank');
    expect(Object.keys(finding?.fixes?.[0]?.cells ?? {})).toEqual([
      'requests/received/naturalPerson',
      'requests/withheldStateSecret/naturalPerson',
    ]);
  });
});
