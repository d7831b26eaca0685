/**
 * `npm run bench:province [FILES]`: many made-up reports read in one run, in a run killed in the middle and
 * resumed, and in eight parts; the lines of all three have to be the same.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsOf } from '../e2e/support/county-facts';
import { reportOf } from '../e2e/support/county-report';
import { endingOf, type FileKind, fileOf } from '../e2e/support/county-set';

const count = Number(process.argv[2] ?? 2_000);
const parts = 8;
const kinds: readonly FileKind[] = ['html', 'draft', 'text', 'page', 'docx'];
const folder = mkdtempSync(join(tmpdir(), 'province-'));
const at = (name: string): string => join(folder, name);
const list = at('list.csv');
const cli = join(import.meta.dirname, '..', 'dist-cli', 'main.js');

/** A hundred units a county, of five kinds of file. */
async function writeFiles(): Promise<string[]> {
  const paths: string[] = [];
  const units: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const county = `第${Math.floor(n / 100)}县`;
    const kind = kinds[n % kinds.length] ?? 'html';
    const name = `${county}第${n % 100}镇人民政府`;
    const unit = {
      name,
      kind: 'township',
      edition: '2021',
      facts: factsOf(n + 1, '2021'),
    } as const;
    const path = at(`files/${county}/${n % 100}.${endingOf(kind)}`);
    mkdirSync(at(`files/${county}`), { recursive: true });
    const bytes = await fileOf(reportOf(unit, 2024, n, 2_000), kind);
    // Some come cut off.
    writeFileSync(path, n % 97 === 0 ? bytes.slice(0, 300) : bytes);
    paths.push(path);
    units.push(`${name},U${n},${county}`);
  }
  writeFileSync(list, ['单位名称,单位代码,所属县', ...units].join('\n'));
  return paths.sort();
}

const common = ['--ndjson', '--expected', list, '--year', '2024'];

function start(out: string, paths: string, more: readonly string[] = []): ChildProcess {
  const args = [cli, 'check', '-', ...common, '--out', out, ...more];
  return spawn(process.execPath, args, { stdio: [openSync(paths, 'r'), 'ignore', 'ignore'] });
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('exit', () => resolve()));

const megabytes = ({ pid }: ChildProcess): number => {
  const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
};
const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths)
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

try {
  const paths = await writeFiles();
  writeFileSync(at('paths'), paths.join('\n'));
  console.log(`${count} files made`);

  const begin = performance.now();
  const one = start(at('one.ndjson'), at('paths'));
  const memory: number[] = [];
  const watch = setInterval(() => {
    if (one.exitCode === null && sizeOf(at('one.ndjson')) > 0) memory.push(megabytes(one));
  }, 500);
  await ended(one);
  clearInterval(watch);
  const seconds = (performance.now() - begin) / 1000;
  const quarter = Math.ceil(memory.length / 4);
  const most = (some: readonly number[]) => Math.max(0, ...some).toFixed(0);
  console.log(
    `one run: ${seconds.toFixed(0)} s, ${((seconds / count) * 1000).toFixed(1)} ms a file`,
  );
  console.log(
    `memory: ${[0, 1, 2, 3].map((q) => most(memory.slice(q * quarter, (q + 1) * quarter))).join(', ')} MB, by quarter of the run`,
  );
  const whole = sizeOf(at('one.ndjson'));
  console.log(`lines: ${(whole / 1e6).toFixed(1)} MB`);

  const killed = start(at('killed.ndjson'), at('paths'));
  await new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (sizeOf(at('killed.ndjson')) < whole / 2) return;
      clearInterval(look);
      killed.kill('SIGKILL');
      resolve();
    }, 20);
  });
  const left = sizeOf(at('killed.ndjson'));
  await ended(start(at('killed.ndjson'), at('paths'), ['--resume']));
  const own = await hashOf([at('one.ndjson')]);
  const isSame = own === (await hashOf([at('killed.ndjson')]));
  console.log(`killed at ${((left / whole) * 100).toFixed(0)} %, resumed: same lines: ${isSame}`);

  const each = Math.ceil(paths.length / parts);
  const names: string[] = [];
  for (let part = 0; part < parts; part += 1) {
    writeFileSync(at(`part-${part}`), paths.slice(part * each, (part + 1) * each).join('\n'));
    names.push(at(`part-${part}.ndjson`));
    await ended(start(at(`part-${part}.ndjson`), at(`part-${part}`)));
  }
  const isJoined = own === (await hashOf(names));
  console.log(`${parts} parts joined: same lines: ${isJoined}`);
  process.exitCode = isSame && isJoined ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
