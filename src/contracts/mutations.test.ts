import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toBareHtml } from '../exporters/html/to-html';
import { read, type ReadInput } from '../importers/read';
import { ReadError } from '../importers/read-error';
import type { ReadResult } from '../importers/read-result';
import type { AnnualReport } from '../report/annual-report';
import { cellText } from '../report/cell-text';
import { type Cell, cellsOf } from '../template/cells';
import { edition2021 } from '../template/editions/edition-2021';
import { asText, type TextForm } from '../testing/as-text';
import { fuzzCases } from '../testing/effort';
import { zeroReport } from '../testing/report-from';

/** Every figure is another one, so that a figure in the wrong cell gives itself away. */
function distinctReport(): { report: AnnualReport; home: Map<string, string> } {
  const report = zeroReport(edition2021, 2024);
  const home = new Map<string, string>();
  inputs().forEach(({ address }, index) => {
    const [table = '', row = '', column = ''] = address.split('/');
    const figure = String(10_007 + index * 613);
    home.set(figure, address);
    const line = report.tables[table]?.[row];
    if (line) line[column] = figure;
  });
  return { report, home };
}
const inputs = (): Cell[] => cellsOf(edition2021).filter(({ parts }) => parts.length === 0);

const { report, home } = distinctReport();
const blocks = reportBlocks(edition2021, report);

/** Positions and replacements are drawn; what they hit depends on the source. */
interface Mutation {
  readonly kind: 'flip' | 'cut' | 'dropTag' | 'span' | 'swapRows' | 'number' | 'dropLine';
  readonly at: number;
  readonly with: number;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'dropTag', 'span', 'swapRows', 'number', 'dropLine'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  with: fc.nat(0xffff),
});

/** Replaces the match of a pattern that stands at the drawn place. */
function replaceOne(source: string, pattern: RegExp, at: number, by: string): string {
  const matches = [...source.matchAll(pattern)];
  const match = matches[Math.min(matches.length - 1, Math.floor(at * matches.length))];
  if (!match) return source;
  return source.slice(0, match.index) + by + source.slice(match.index + match[0].length);
}

function swapRows(source: string, at: number, rowEnd: RegExp): string {
  const rows = source.split(rowEnd);
  const n = Math.floor(at * (rows.length - 1));
  const [a, b] = [rows[n], rows[n + 1]];
  if (a === undefined || b === undefined) return source;
  // Where a line is a cell, two figures would change places, and no reader could know.
  if ([a, b].every((row) => /^\s*\d+\s*$/.test(row))) return source;
  rows.splice(n, 2, b, a);
  return rows.join('');
}

function mutated(source: string, { kind, at, with: value }: Mutation): string {
  const place = Math.floor(at * source.length);
  switch (kind) {
    case 'flip':
      return (
        source.slice(0, place) + String.fromCharCode(32 + (value % 94)) + source.slice(place + 1)
      );
    case 'cut':
      return at > 0.3 ? source.slice(0, place) : source.slice(place);
    case 'dropTag':
      return replaceOne(source, /<[^>]+>|[|\t]/g, at, '');
    case 'span':
      return replaceOne(source, /(?:rowspan|colspan|w:val)="[^"]*"/g, at, `rowspan="${value % 7}"`);
    case 'swapRows':
      return swapRows(source, at, /(?<=<\/tr>|<\/w:tr>|\n)/);
    case 'number':
      return replaceOne(source, /\b\d{5}\b/g, at, String(1_000_000 + value));
    case 'dropLine':
      return replaceOne(source, /\n[^\n]*/g, at, '');
  }
}

/** Rows of the source as plain text. */
const rowsOf = (source: string): string[] =>
  source.split(/<tr\b|<w:tr\b|\n/).map((row) => row.replace(/<[^>]*>?/g, ''));

function misplaced(result: ReadResult, source: string): string[] {
  const rows = rowsOf(source);
  return inputs().flatMap(({ address, row }) => {
    const figure = cellText(result.report, address);
    if (figure === '' || home.get(figure) === address) return [];
    const label = row.line.label.slice(2, 12);
    const own = rows.filter((text) => text.includes(label));
    const inRow = (own.length > 0 && !source.includes('\n\n') ? own : rows).some((text) =>
      text.includes(figure),
    );
    if (home.has(figure)) return [`${address} got ${figure} of ${home.get(figure) ?? ''}`];
    return inRow ? [] : [`${address} got ${figure}, which is not in its row`];
  });
}

async function expectHonest(input: ReadInput, source: string): Promise<void> {
  try {
    const result = await read(input);
    expect(misplaced(result, source)).toEqual([]);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
  }
}

const several = fc.array(mutation, { minLength: 1, maxLength: 3 });

const runs = fuzzCases(0.35);

describe('a damaged source never puts a figure into a wrong cell', { timeout: 900_000 }, () => {
  it('in markup', async () => {
    const html = toBareHtml(blocks);
    await fc.assert(
      fc.asyncProperty(several, async (mutations) => {
        const source = mutations.reduce(mutated, html);
        await expectHonest({ html: source }, source);
      }),
      { numRuns: Math.round(runs * 0.35), endOnFailure: true },
    );
  });

  it('in Word', async () => {
    const files = unzipSync(await toDocx(blocks, { title: 'x', agency: 'x' }));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    await fc.assert(
      fc.asyncProperty(several, async (mutations) => {
        const source = mutations.reduce(mutated, xml);
        const bytes = zipSync({ 'word/document.xml': strToU8(source) }, { level: 0 });
        await expectHonest(bytes, source);
      }),
      { numRuns: Math.round(runs * 0.2), endOnFailure: true },
    );
  });

  it('in the bytes of a Word file', async () => {
    const docx = await toDocx(blocks, { title: 'x', agency: 'x' });
    const change = fc.tuple(fc.nat(docx.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (changes, cut) => {
          const bytes = docx.slice(0, cut ? changes[0]?.[0] : docx.length);
          for (const [at, byte] of changes) bytes[at] = byte;
          await expectHonest(bytes, [...home.keys()].join('\n'));
        },
      ),
      { numRuns: Math.round(runs * 0.1), endOnFailure: true },
    );
  });

  const forms: TextForm[] = ['pipes', 'tabs', 'markdown', 'stacked', 'blankLines'];
  it.each(forms)('in text: %s', async (form) => {
    const text = asText(blocks, form);
    await fc.assert(
      fc.asyncProperty(several, async (mutations) => {
        const source = mutations.reduce(mutated, text);
        await expectHonest({ text: source }, source);
      }),
      { numRuns: Math.round(runs * 0.07), endOnFailure: true },
    );
  });
});
