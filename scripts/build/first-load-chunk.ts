import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const source = normalizePath(fileURLToPath(new URL('../../src/', import.meta.url)));
const entry = `${source}main.tsx`;

/** All that is imported from here on before anything runs. */
function closure(start: string, context: Context): ReadonlySet<string> {
  const found = new Set([start]);
  for (const id of found)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** The core layers, wherever the project lies: not the page, not its packages. */
const isCore = (id: string): boolean =>
  id.startsWith(source) && !id.startsWith(`${source}ui/`) && id !== entry;

/**
 * Puts what the page and its worker share of the first load into one script. By itself each
 * combination of who else needs it becomes a script of its own, and a slow computer spends longer on
 * a dozen small ones than on one.
 */
export function firstLoadChunk(): Rolldown.CodeSplittingOptions {
  let first: ReadonlySet<string> | undefined;
  const name = (id: string, context: Context) => {
    first ??= closure(entry, context);
    return first.has(id) && isCore(id) ? 'core' : null;
  };
  return { groups: [{ name, debugName: 'core' }] };
}
