import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceColumnsOf, balanceSides } from '../../calc/balance';
import { figuresOf } from '../../calc/figures';
import type { Draft } from '../../report/annual-report';
import { emptyReport } from '../../report/empty-report';
import { cellPath } from '../../report/report-paths';
import { cellsOf } from '../../template/cells';
import { editions } from '../../template/editions';
import { ReportStore } from './report-store';

const texts = fc.constantFrom('', '0', '1', '7', '12', '3件', '三', '1,234', '8 9');

describe.each(editions.map((edition) => ({ id: edition.id, edition })))(
  'the store of a report of edition $id',
  ({ edition }) => {
    const cells = cellsOf(edition);
    const inputs = cells.filter(({ parts }) => parts.length === 0);
    const totals = cells.filter(({ parts }) => parts.length > 0);
    const edits = fc.array(
      fc.record({ cell: fc.constantFrom(...inputs), text: texts, isWhole: fc.boolean() }),
      { minLength: 500, maxLength: 500 },
    );

    const shownBy = (store: ReportStore) => ({
      totals: totals.map(({ address }) => store.figure(address)),
      balances: balanceColumnsOf(edition).map((column) => store.balance(column)),
    });

    const wholeOf = ({ report }: Draft) => {
      const figures = figuresOf(edition, report.tables);
      return {
        totals: totals.map(({ address }) => figures.at(address)),
        balances: balanceColumnsOf(edition).map((column) => balanceSides(figures, column)),
      };
    };

    it('shows after any 500 keys what it shows of the report as a whole, and wakes what changed', () => {
      fc.assert(
        fc.property(edits, (list) => {
          const draft: Draft = { report: emptyReport(edition, 2026), confirmations: [] };
          const store = new ReportStore(edition, draft);
          const stale = new Set<string>();
          let before = shownBy(store);
          for (const { address } of totals)
            store.live.watch(
              () => store.figure(address),
              () => stale.delete(address),
            );
          for (const { cell, text, isWhole } of list) {
            const row = draft.report.tables[cell.table.id]?.[cell.row.line.id] ?? {};
            row[cell.column.line.id] = text;
            const fresh = wholeOf(draft);
            totals.forEach(({ address }, at) => {
              if (JSON.stringify(before.totals[at]) !== JSON.stringify(fresh.totals[at]))
                stale.add(address);
            });
            store.refresh({ ...draft }, isWhole ? undefined : cellPath(cell.address));
            expect(shownBy(store)).toEqual(fresh);
            expect([...stale]).toEqual([]);
            before = fresh;
          }
        }),
        { numRuns: 1 },
      );
    });

    it('leaves figures alone when a text is typed', () => {
      const draft: Draft = { report: emptyReport(edition, 2026), confirmations: [] };
      const store = new ReportStore(edition, draft);
      const { figures } = store;
      store.refresh({ ...draft }, 'sections.overview');
      expect(store.figures).toBe(figures);
    });
  },
);
