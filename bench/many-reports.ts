/** `npm run bench:many`: many reports of 8 000 characters on the command line, and how the cost grows. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsOf } from '../e2e/support/county-facts';
import { reportOf } from '../e2e/support/county-report';
import { endingOf, fileOf } from '../e2e/support/county-set';
import { mixedKind } from './many-files';
import { printTable } from './measurement';

const characters = 8_000;

async function writeReports(folder: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const kind = mixedKind(at);
    const facts = factsOf(at + 1, '2021');
    const unit = {
      name: `清源县第${at}镇人民政府`,
      kind: 'township',
      edition: '2021',
      facts,
    } as const;
    const bytes = await fileOf(reportOf(unit, 2024, at, characters), kind);
    writeFileSync(join(folder, `${at}.${endingOf(kind)}`), bytes);
  }
}

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The whole process, threads and all; its peak memory is told by the process itself. */
function checked(folder: string): Promise<Cost> {
  const cli = join(import.meta.dirname, '..', 'dist-cli', 'main.js');
  const tell = "process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))";
  const peak = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`];
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...peak, cli, 'check', folder, '--ndjson'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => {
      const kilobytes = Number(/peak (\d+)/.exec(errors)?.[1] ?? NaN);
      resolve({ seconds: (performance.now() - start) / 1000, megabytes: kilobytes / 1024 });
    });
  });
}

async function measured(count: number): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  try {
    await writeReports(folder, count);
    return await checked(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const few = await measured(100);
const many = await measured(1_000);
const detail = `${characters} characters each, half Word, a quarter PDF, the rest six other kinds`;
const within = printTable([
  {
    name: '100 reports on the command line',
    value: few.seconds * 1000,
    budget: 25_000,
    unit: 'ms',
    detail,
  },
  {
    name: '1 000 reports on the command line',
    value: many.seconds * 1000,
    budget: 180_000,
    unit: 'ms',
    detail,
  },
  {
    name: 'growth from 100 to 1 000',
    value: many.seconds / few.seconds,
    budget: 12,
    unit: '×',
    detail: 'linear is 10',
  },
  {
    name: 'peak memory at 1 000',
    value: many.megabytes * 1024,
    budget: 1_048_576,
    unit: 'KB',
    detail: `${few.megabytes.toFixed(0)} MB at 100`,
  },
]);
process.exitCode = within ? 0 : 1;
