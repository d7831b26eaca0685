/** `npm run size`: weighs dist/ and dist-single/ against scripts/budgets.ts. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { sizeBudgets } from './budgets';
import { firstLoadFile, type FirstLoadScript } from './build/first-load-modules';
import { singleFileName } from './build/single-file';

interface Weighed {
  readonly name: string;
  readonly bytes: number;
  /** Of the first load alone: packing all of it takes ten times as long as building. */
  readonly brotli?: number;
  readonly budget?: { readonly of: 'bytes' | 'brotli'; readonly most: number };
}

const root = join(import.meta.dirname, '..');
const assets = join(root, 'dist', 'assets');

const weigh = (name: string, content: Buffer, most: number): Weighed => ({
  name,
  bytes: content.length,
  budget: { of: 'bytes', most },
});

function packed(name: string) {
  const content = readFileSync(join(assets, name));
  return { name, bytes: content.length, brotli: brotliCompressSync(content).length };
}

function all(): Weighed[] {
  const page = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
  const files = readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .sort((a, b) => statSync(join(assets, b)).size - statSync(join(assets, a)).size);
  const isFirst = (name: string) => page.includes(`assets/${name}"`);
  const first = files.filter(isFirst).map(packed);
  const lazy = files
    .filter((name) => !isFirst(name))
    .map((name) =>
      weigh(
        name,
        readFileSync(join(assets, name)),
        /^(pdf\.|gb-cmaps)/.test(name) ? sizeBudgets.pdfChunk : sizeBudgets.lazyChunk,
      ),
    );
  const sum = (key: 'bytes' | 'brotli') => first.reduce((total, each) => total + each[key], 0);
  return [
    ...first,
    {
      name: 'first load',
      bytes: sum('bytes'),
      brotli: sum('brotli'),
      budget: { of: 'brotli', most: sizeBudgets.firstLoadBrotli },
    },
    ...lazy,
    weigh(
      singleFileName,
      readFileSync(join(root, 'dist-single', singleFileName)),
      sizeBudgets.singleFile,
    ),
  ];
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

function line({ name, bytes, brotli, budget }: Weighed): string {
  const limit = budget ? `  at most ${kb(budget.most)} ${budget.of}` : '';
  const small = brotli === undefined ? '' : `${kb(brotli)} brotli`;
  return `${name.padEnd(28)}${kb(bytes)}${small.padEnd(17)}${limit}`;
}

/** Parts of the first load smaller than this are told together. */
const smallPart = 2_000;

/** What the first load consists of, before it is made smaller, and what asked for it. */
function printFirstLoad(): void {
  const scripts = JSON.parse(readFileSync(firstLoadFile, 'utf8')) as FirstLoadScript[];
  console.log('\nOf the first load, as written, with a module that imports it:');
  for (const { file, parts } of scripts) {
    console.log(file);
    const small = parts.filter(({ bytes }) => bytes < smallPart);
    for (const { name, bytes, by } of parts)
      if (bytes >= smallPart) console.log(`  ${name.padEnd(26)}${kb(bytes)}  from ${by}`);
    const rest = small.reduce((sum, { bytes }) => sum + bytes, 0);
    if (small.length > 0) console.log(`  ${`${small.length} more`.padEnd(26)}${kb(rest)}`);
  }
}

const weighed = all();
const over = weighed.filter(
  ({ budget, ...each }) => budget && (each[budget.of] ?? Infinity) > budget.most,
);
for (const each of weighed) console.log(`${line(each)}${over.includes(each) ? '  OVER' : ''}`);
printFirstLoad();
if (over.length > 0) {
  console.error(`Over budget: ${over.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
