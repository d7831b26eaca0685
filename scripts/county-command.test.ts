import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CountySet, countySet } from '../e2e/support/county-set';
import { examineAll } from '../src/cli/examine-files';
import { builtCommand } from './built-command';

const folder = mkdtempSync(join(tmpdir(), 'county-'));
const list = join(folder, '名单.csv');
const reports = mkdtempSync(join(folder, 'reports-'));
let set: CountySet;
let command: string;

beforeAll(async () => {
  command = await builtCommand();
  set = await countySet();
  for (const { name, bytes } of set.files) writeFileSync(join(reports, name), bytes);
  writeFileSync(list, set.expectedCsv);
}, 120_000);

interface Run {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

function run(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...args],
      { maxBuffer: 1 << 26, cwd: join(import.meta.dirname, '..') },
      (error, out, stderr) => {
        // A slow machine is told how far it is.
        const errors = stderr.replace(/^已完成 .*\n/gm, '');
        resolve({ code: Number(error?.code ?? 0), out, errors });
      },
    );
  });
}

const lineOf = (text: string, name: string): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${name}  `) || line.startsWith(`${name},`))
    .join('\n');

describe('a county’s January on the command line', { timeout: 240_000 }, () => {
  it('names in one table who is missing, who sent two, what cannot be read and what is wrong', async () => {
    const csv = join(folder, 'summary.csv');
    const { code, out, errors } = await run('check', reports, '--expected', list, '--csv', csv);
    expect(code).toBe(2);
    expect(lineOf(out, set.missing)).toContain('未报送');
    expect(lineOf(out, set.double)).toContain('重复报送');
    expect(lineOf(out, set.unreadable)).toContain('无法读取');
    expect(errors).toContain(`${set.unreadable}2024年报.docx：文件已损坏或不完整`);
    const table = readFileSync(csv, 'utf8');
    expect(table.startsWith('\uFEFF单位,报送情况,格式,年度,错误,待核实')).toBe(true);
    const { unbalanced, contradicting, placeholder } = set.faulty;
    expect(lineOf(table, unbalanced)).toMatch(/已读取,2021年格式（现行）,2024,2,0,/);
    expect(lineOf(table, contradicting)).toMatch(/已读取,2021年格式（现行）,2024,0,1,/);
    expect(lineOf(table, placeholder)).toMatch(/已读取,2021年格式（现行）,2024,1,0,/);
    const clean = set.units.filter(
      ({ name, edition }) =>
        edition === '2021' &&
        ![set.missing, set.double, set.unreadable, ...Object.values(set.faulty)].includes(name),
    );
    for (const { name } of clean)
      expect(lineOf(table, name), name).toMatch(/已读取,[^,]*,2024,0,0,/);
    expect(out).toContain(
      '共 24 个单位：已读取 21，未报送 1，重复报送 1，无法读取 1；有错误的 2 个。',
    );
  });
});

describe('a worker that breaks', { timeout: 120_000 }, () => {
  it('costs the file it had and no other, whether it crashes or never answers', async () => {
    const entry = join(folder, 'poisoned.mjs');
    writeFileSync(
      entry,
      `import { parentPort } from 'node:worker_threads';
       parentPort.postMessage('ready');
       parentPort.on('message', (path) => {
         if (path === 'crash') throw new Error('poisoned');
         if (path === 'exit') process.exit(3);
         if (path !== 'hang') parentPort.postMessage({ received: { state: 'unread', id: path, fileName: path, reason: '读到了' }, source: null });
       });`,
    );
    const paths = ['1', 'crash', '2', 'exit', '3', 'hang', '4', '5'];
    const options = {
      entry: pathToFileURL(entry),
      threads: 2,
      longestMs: 5_000,
      startingMs: 90_000,
    };
    const received = await examineAll(paths, options);
    const reasons = received.map((each) => (each.state === 'unread' ? each.reason : ''));
    expect(received.map(({ id }) => id)).toEqual(paths);
    expect(reasons.filter((reason) => reason === '读到了')).toHaveLength(5);
    const crashed = '读取时程序异常中止，该文件未能读取，其他文件不受影响。';
    expect([reasons[1], reasons[3]]).toEqual([crashed, crashed]);
    expect(reasons[5]).toBe('读取时间过长，已停止读取该文件，其他文件不受影响。');
  });
});
