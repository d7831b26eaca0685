/** `npm run release`: packs what `npm run build` made into release/, the same bytes every time. */
import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { singleFileName } from './build/single-file';

const root = join(import.meta.dirname, '..');
const target = join(root, 'release');
const read = (...path: string[]) => new Uint8Array(readFileSync(join(root, ...path)));

function siteFiles(): [string, Uint8Array][] {
  const site = join(root, 'dist');
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => [`site/${path}`, read('dist', path)]);
}

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const single = read('dist-single', singleFileName);
const archive = zipSync(
  {
    [singleFileName]: single,
    'README.zh-CN.md': read('README.zh-CN.md'),
    LICENSE: read('LICENSE'),
    ...Object.fromEntries(siteFiles()),
  },
  // Zip stores local time without a zone; this reads the same everywhere.
  { level: 9, mtime: new Date(1980, 0, 1) },
);
// The file lies beside the archive, too: Windows 7 garbles Chinese names inside a zip.
const released: [string, Uint8Array][] = [
  [singleFileName, single],
  [`${name}-${version}.zip`, archive],
];
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const [file, bytes] of released) writeFileSync(join(target, file), bytes);
const sums = released.map(
  ([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
);
writeFileSync(join(target, 'SHA256SUMS'), sums.join(''));
console.log(sums.join(''));
