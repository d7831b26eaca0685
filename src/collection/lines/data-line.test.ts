import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport } from '../../testing/any-report';
import { examine, recheck } from '../examine';
import { dataLine, lineSchema, readLine } from './data-line';
import { fromDataLine, lineProblem } from './from-data-line';
import { longHead, longRows } from './long-rows';
import { toDataLine } from './to-data-line';
import { times } from '../../testing/effort';

const context = { source: { sha256: 'ab', bytes: 2 }, settings: 's' };
const readFrom = (report: Parameters<typeof recheck>[0]['report']) =>
  recheck(
    {
      ...{ state: 'read', id: '1', fileName: 'a.docx', kind: 'docx', report, notes: [] },
      ...{
        printedTotals: {},
        printedTitles: {},
        openCells: [],
        findings: [],
        notChecked: [],
        confirmations: [],
      },
    },
    {},
  );

describe('the schema', () => {
  it('stands in docs as it is in code', () => {
    const path = join(import.meta.dirname, '../../../docs/data-line.schema.json');
    // `npm run schema` brings it up to date; a change that is no addition needs another version.
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(lineSchema());
  });

  it('refuses what is no line in words', () => {
    expect(readLine('{"format":')).toEqual({ problem: '内容不完整' });
    expect(readLine('null')).toEqual({ problem: '不是 check --ndjson 输出的数据行' });
    const future = JSON.stringify({ format: 'gongkai-nianbao-line', version: 2 });
    expect(readLine(future)).toEqual({ problem: '数据行版本 2 不受支持' });
  });
});

describe('any report', () => {
  it('makes a line that fits the schema and gives back its figures as typed', () => {
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        const line = toDataLine(readFrom(report), context);
        const result = readLine(JSON.stringify(line));
        if ('problem' in result) throw new Error(result.problem);
        expect(dataLine.strict().parse(line)).toEqual(result.line);
        const back = fromDataLine(result.line);
        if (back.state === 'unread') throw new Error(back.reason);
        expect(back.report.tables).toEqual(report.tables);
        expect(back.report.period).toEqual(report.period);
        expect(lineProblem(result.line)).toBeNull();
        for (const row of longRows(result.line)) expect(row).toHaveLength(longHead.length);
      }),
      { numRuns: times(40) },
    );
  });
});

describe('a file that could not be read', () => {
  it('makes a line of the same shape, with the code of the reason', async () => {
    const file = { id: '1', fileName: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.4') };
    const line = toDataLine(await examine(file), context);
    expect(dataLine.strict().parse(line)).toEqual(line);
    expect(line).toMatchObject({
      key: 'sha256:ab',
      status: 'unread',
      reason: { code: 'pdf-damaged' },
      source: { sha256: 'ab', bytes: 2, kind: null },
      figures: {},
      counts: null,
    });
    expect(fromDataLine(line)).toMatchObject({ state: 'unread', code: 'pdf-damaged' });
  });
});
