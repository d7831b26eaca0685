/** `npx tsx scripts/gb-cmaps.ts`: writes the character maps of Chinese fonts that pdfjs-dist brings. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules', 'pdfjs-dist', 'cmaps');

/** By name, in base64; those of other scripts stay out. */
export function gbCmaps(): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.includes('GB'));
  return Object.fromEntries(
    names.map((name) => [
      name.replace('.bcmap', ''),
      readFileSync(join(folder, name)).toString('base64'),
    ]),
  );
}

if (process.argv[1] === import.meta.filename) {
  const target = join(root, 'src', 'importers', 'pdf', 'gb-cmaps.json');
  writeFileSync(target, `${JSON.stringify(gbCmaps(), null, 2)}\n`);
}
