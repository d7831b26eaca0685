import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { useForm } from 'react-hook-form';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { balanceColumnsOf } from '../calc/balance';
import { figuresOf, printedFigure } from '../calc/figures';
import { switchEdition } from '../calc/switch-edition';
import { checks } from '../checks/index';
import { runChecks } from '../checks/run-checks';
import { sumsOf } from '../collection/sums';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toBareHtml, toHtmlPage, toInlineHtml } from '../exporters/html/to-html';
import { draftFromLastYear } from '../importers/draft-from-last-year';
import { read, type ReadInput } from '../importers/read';
import type { AnnualReport, Draft } from '../report/annual-report';
import { cellText, withCells } from '../report/cell-text';
import { fileName } from '../report/file-name';
import { tablesFilled } from '../report/empty-report';
import { reportTitle } from '../report/title';
import { cellsOf } from '../template/cells';
import { movesBetween } from '../template/counterparts';
import { type Edition, tablesOf } from '../template/edition';
import { editionById, editionInForce, editions } from '../template/editions';
import type { TableTemplate } from '../template/table';
import { asText, type TextForm } from '../testing/as-text';
import { fourthEdition } from '../testing/fourth-edition';
import { zeroReport } from '../testing/report-from';
import { Editor } from '../ui/model/editor';
import { EditorContext } from '../ui/model/editor-context';
import { History } from '../ui/model/history';
import { ReportForm } from '../ui/form/report-form';
import { GridFrame } from '../ui/grid/grid-frame';
import { gridMapOf } from '../template/grid-map';
import { placeAcross } from '../importers/clipboard/place-across';
import { LabelledRange } from '../importers/clipboard/place-labelled';
import { readClipboard } from '../importers/clipboard/pasted';

// What a new edition is: a file of its own and a line in the list.
vi.mock(import('../template/editions'), async (original) => {
  const real = await original();
  const { oneRowMore: made } = await import('../testing/one-row-more');
  const { fourthEdition: fourth } = await import('../testing/fourth-edition');
  const list = [made(real.editionInForce(null)), fourth, ...real.editions];
  return {
    editions: list,
    editionById: (id) => real.editionById(id, list),
    requireEdition: (id) => real.requireEdition(id, list),
    editionInForce: (year) => real.editionInForce(year, list),
  };
});

afterAll(() => vi.dynamicImportSettled());

const listed = [
  { name: 'the newest with one row more', edition: editionById('form-2030')!, year: 2030 },
  { name: 'a made-up one', edition: fourthEdition, year: 2031 },
];

/** A different figure in every cell to type in; the balances hold. */
function filledReport(edition: Edition, year: number): AnnualReport {
  let n = 0;
  const next = {
    count: () => String((n += 1)),
    change: () => `-${(n += 1)}`,
    amount: () => `${(n += 1)}.5`,
  };
  const kinds = new Map(cellsOf(edition).map(({ address, value }) => [address, value]));
  const report: AnnualReport = {
    ...zeroReport(edition, year),
    tables: tablesFilled(edition, (t, r, c) => next[kinds.get(`${t}/${r}/${c}`) ?? 'count']()),
  };
  const figures = figuresOf(edition, report.tables);
  const others = balanceColumnsOf(edition).flatMap(({ column, left, right, remainder }) => {
    if (column.line.kind !== 'input') return [];
    const [opening = ''] = left;
    const rest =
      (figures.sum(right) ?? 0) - ((figures.sum(left) ?? 0) - (figures.number(opening) ?? 0));
    return remainder === '' ? [] : [[opening, String(rest)] as const];
  });
  return withCells(report, Object.fromEntries(others));
}

/** Every printed figure by address, totals too. */
function printedFigures(edition: Edition, report: AnnualReport): Record<string, string> {
  const figures = figuresOf(edition, report.tables);
  return Object.fromEntries(
    cellsOf(edition).map(({ address }) => [address, printedFigure(figures.at(address))]),
  );
}

const figureFindings = (edition: Edition, report: AnnualReport) =>
  runChecks(checks, { report, edition, figures: figuresOf(edition, report.tables) }).filter(
    ({ check }) => check.startsWith('figures/') || check.endsWith('/balance'),
  );

function Form({ edition, report }: { edition: Edition; report: AnnualReport }) {
  const form = useForm<AnnualReport>({ defaultValues: report });
  const draft = { report, confirmations: [] };
  const [editor] = useState(() => new Editor(edition, form, new History(), draft, () => undefined));
  return createElement(
    EditorContext.Provider,
    { value: editor },
    createElement(ReportForm, { Grid: GridFrame, Writing: () => null }),
  );
}

const tableHtml = (html: string): string[] => html.match(/<table[^]*?<\/table>/g) ?? [];

function pastedCells(table: TableTemplate, html: string): Record<string, string> {
  const pasted = readClipboard({ plain: '', html });
  const placing =
    table.arrangement === 'across'
      ? placeAcross(pasted.flat, table, gridMapOf(table))
      : new LabelledRange(table, pasted, '').place('all', {});
  expect(placing.left).toEqual([]);
  return Object.fromEntries(placing.placed.map(({ address, text }) => [address, text]));
}

describe.each(listed)('$name, once listed', ({ edition, year }) => {
  const report = filledReport(edition, year);
  const title = reportTitle(edition, report);
  const blocks = reportBlocks(edition, report);
  const draft: Draft = { report, confirmations: [] };

  it('is the edition of its year', () => {
    if (edition.inForce) expect(editionInForce(year)).toBe(edition);
    expect(editionInForce(2026).id).toBe('2021');
    expect(editionInForce(2020).id).toBe('2019');
  });

  it('is the form: an input for every typed cell, a total for every derived one', async () => {
    const html = renderToStaticMarkup(createElement(Form, { edition, report }));
    for (const { address, parts } of cellsOf(edition)) {
      const tag = new RegExp(`<(input|output)[^>]* data-cell="${address}"`).exec(html)?.[1];
      expect([address, tag]).toEqual([address, parts.length === 0 ? 'input' : 'output']);
    }
    for (const section of edition.sections) expect(html).toContain(section.title);
    for (const { column } of balanceColumnsOf(edition))
      expect(html).toContain(`/${column.line.id}">`);
    await vi.dynamicImportSettled();
  });

  it('gives files its own title', () => {
    expect(fileName(edition, report, 'docx')).toBe(`${title}.docx`);
  });

  it('adds up: every total is the sum of its parts', () => {
    const figures = figuresOf(edition, report.tables);
    for (const { address, parts } of cellsOf(edition))
      if (parts.length > 0)
        expect([address, figures.number(address)]).toEqual([address, figures.sum(parts)]);
  });

  it('is checked with its own balance, in its own unit', () => {
    expect(figureFindings(edition, report)).toEqual([]);
    const [column] = balanceColumnsOf(edition);
    const wrong = withCells(report, { [column?.remainder ?? '']: '90000' });
    const found = figureFindings(edition, wrong);
    expect(found.length).toBeGreaterThan(0);
    for (const { message } of found) {
      expect(message).toContain(column?.table.name);
      expect(message).toMatch(new RegExp(`\\d ${column?.table.unit}`));
    }
    const blank = withCells(report, { [column?.remainder ?? '']: '' });
    expect(figureFindings(edition, blank).map(({ check }) => check)).toContain('figures/blank');
  });

  const files: readonly [string, () => Promise<ReadInput> | ReadInput][] = [
    ['Word', () => toDocx(blocks, { title, agency: 'x' })],
    ['a page', () => new TextEncoder().encode(toHtmlPage(blocks, title))],
    ['a styled fragment', () => ({ html: toInlineHtml(blocks) })],
    ['a bare fragment', () => ({ html: toBareHtml(blocks) })],
    ...(['pipes', 'tabs', 'markdown', 'stacked', 'blankLines'] as const satisfies TextForm[]).map(
      (form): [string, () => ReadInput] => [
        `text (${form})`,
        () => ({ text: asText(blocks, form) }),
      ],
    ),
  ];

  it.each(files)('comes back whole from %s without the data inside', async (_, input) => {
    const result = await read(await input());
    expect(result.report.edition).toBe(edition.id);
    expect(result.notes.filter(({ open }) => open)).toEqual([]);
    expect(result.report.tables).toEqual(report.tables);
    expect(result.report.sections).toEqual(report.sections);
    expect(result.report.agency.name).toBe(report.agency.name);
    expect(result.report.period).toEqual(report.period);
  });

  it.each([
    ['Word', () => toDocx(blocks, { title, agency: 'x', draft })],
    ['a page', () => new TextEncoder().encode(toHtmlPage(blocks, title, { draft }))],
  ])('comes back whole from %s with the data inside', async (_, input) => {
    const result = await read(await input());
    expect(result.embedded).toEqual(draft);
    expect(result.report).toEqual(report);
    // Titles of other words than today's are a matter of the text around the tables.
    const aboutTitle = ['title-missing', 'agency-differs', 'furniture-dropped'];
    expect(result.notes.filter(({ code }) => !aboutTitle.includes(code))).toEqual([]);
  });

  it('shows what was changed in the visible table beside the data inside', async () => {
    const [cell] = cellsOf(edition).filter(({ parts }) => parts.length === 0);
    const edited = withCells(report, { [cell?.address ?? '']: '77777' });
    const bytes = await toDocx(reportBlocks(edition, edited), { title, agency: 'x', draft });
    const result = await read(bytes);
    expect(cellText(result.report, cell?.address ?? '')).toBe('77777');
    expect(cellText(result.embedded?.report ?? report, cell?.address ?? '')).toBe(
      cellText(report, cell?.address ?? ''),
    );
  });

  it('takes a paste of each of its tables as printed', () => {
    const all = printedFigures(edition, report);
    const html = tableHtml(toBareHtml(blocks));
    tablesOf(edition).forEach((table, index) => {
      const own = Object.entries(all).filter(([address]) => address.startsWith(`${table.id}/`));
      // A table of several blocks is pasted with its heads, which a printed page has.
      expect(pastedCells(table, html[index] ?? '')).toEqual(Object.fromEntries(own));
    });
  });

  it('changes to every other edition and back: a figure is kept, added up, offered or reported', () => {
    for (const other of editions.filter((each) => each !== edition)) {
      for (const [from, to] of [
        [edition, other],
        [other, edition],
      ] as const) {
        const before = from === edition ? report : filledReport(other, 2026);
        const { report: after, lost, joined, open } = switchEdition(before, from, to);
        const reported = [...lost, ...open, ...joined.flatMap(({ of }) => of)];
        for (const { address, parts } of cellsOf(from)) {
          if (parts.length > 0 || reported.some((each) => each.address === address)) continue;
          const move = movesBetween(from, to).moves.find((each) => each.from.includes(address));
          expect(move?.to).toHaveLength(1);
          expect(cellText(after, move?.to[0] ?? '')).toBe(cellText(before, address));
        }
      }
    }
  });

  it('adds up over a county, exactly', () => {
    const units = ['甲', '乙'].map((unit) => ({ unit, reportId: unit, report }));
    const figures = printedFigures(edition, report);
    for (const [address, { value, missing }] of sumsOf(edition, units)) {
      expect(missing).toEqual([]);
      expect([address, Number(value)]).toEqual([address, 2 * Number(figures[address])]);
    }
  });

  it('is what a new draft after its year is made of', () => {
    const next = draftFromLastYear(report).draft.report;
    expect(next.edition).toBe(editionInForce(year + 1).id);
  });
});

describe('the row more', () => {
  const next = editionById('form-2030')!;
  it('is lost in no older edition without a word', () => {
    const report = withCells(zeroReport(next, 2030), {
      'requests/closedTransferred/naturalPerson': '3',
    });
    const { lost } = switchEdition(report, next, editionInForce(2026));
    expect(lost).toContainEqual({
      address: 'requests/closedTransferred/naturalPerson',
      text: '3',
    });
  });
});

describe('editions', () => {
  it('are named by id, and their files imported, nowhere but among the editions', () => {
    const root = join(import.meta.dirname, '..');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^template[\\/]editions/.test(file),
    );
    const ids = editions.map(({ id }) => id).join('|');
    const naming = new RegExp(
      `['"](?:${ids})['"]|editions/(?:edition|proactive|requests|disputes)`,
    );
    const found = files.filter(
      (file) => naming.test(readFileSync(join(root, file), 'utf8')) && !file.startsWith('testing'),
    );
    expect(found).toEqual([]);
  });
});
