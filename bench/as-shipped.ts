import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;
const cache = join(here, '..', 'node_modules', '.cache', 'bench');

/**
 * A module of this folder, compiled as the page and the command line are. As tsx compiles it, every function
 * gets its name when it is made, which costs half as much again as what is measured.
 */
export async function asShipped<Module>(name: string): Promise<Module> {
  const outfile = join(cache, `${name}.mjs`);
  await build({
    entryPoints: [join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  return (await import(pathToFileURL(outfile).href)) as Module;
}
