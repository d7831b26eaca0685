import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDraftFile } from '../report/draft-content';
import { withCells } from '../report/cell-text';
import { zeroReport } from '../testing/report-from';
import { examine, recheck } from './examine';
import { lastYearFinder, withLastYear } from './years';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const fileOf = (report = zeroReport()) => ({
  id: 'a',
  fileName: '石桥镇.json',
  bytes: bytesOf(toDraftFile({ report, confirmations: [] })),
});

describe('a file that came in', () => {
  it('is read and checked', async () => {
    const report = withCells(zeroReport(), { 'requests/received/naturalPerson': '7' });
    const read = await examine(fileOf(report));
    if (read.state !== 'read') throw new Error(read.reason);
    expect(read.report).toEqual(report);
    expect(read.findings.map(({ check }) => check)).toContain('requests/balance');
  });

  it('is listed with the reason when it cannot be read', async () => {
    const read = await examine({
      id: 'b',
      fileName: '坏.docx',
      bytes: bytesOf('PK\u0003\u0004坏'),
    });
    expect(read).toMatchObject({ state: 'unread', id: 'b', fileName: '坏.docx' });
    expect(read.state === 'unread' && /。$/.test(read.reason)).toBe(true);
  });

  it('never stops the others, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(['read', 'unread']).toContain(
          (await examine({ id: 'c', fileName: 'c', bytes })).state,
        );
      }),
    );
  });
});

describe('last year’s set', () => {
  const before = withCells(zeroReport(undefined, 2025), {
    'requests/carriedForward/naturalPerson': '2',
  });

  it('is found by unit and by the year before; of two that fit none is taken', () => {
    const other = { ...before, agency: { ...before.agency, name: '清源县柳林乡人民政府' } };
    expect(lastYearFinder([other, before])(zeroReport())).toBe(before);
    expect(lastYearFinder([zeroReport(undefined, 2024), before])(zeroReport())).toBe(before);
    expect(lastYearFinder([before, { ...before }])(zeroReport())).toBeUndefined();
    expect(lastYearFinder([other])(zeroReport())).toBeUndefined();
  });

  it('brings the checks between the years', async () => {
    const now = await examine(fileOf());
    const earlier = await examine({ ...fileOf(before), id: 'b' });
    const [checked] = withLastYear([now], [earlier]);
    if (checked?.state !== 'read') throw new Error('unread');
    expect(checked.findings.map(({ check }) => check)).toContain('years/carried-over');
    expect(
      now.state === 'read' && now.findings.some(({ check }) => check.startsWith('years/')),
    ).toBe(false);
    expect(recheck(checked, {}).findings).toEqual(checked.findings);
  });
});
