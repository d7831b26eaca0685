import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a file imports, by their paths below src/ui. */
export type Imports = ReadonlyMap<string, readonly string[]>;
/** The rooms of each floor, lowest first. */
export type Floors = readonly (readonly string[])[];

const roomOf = (file: string): string => file.slice(0, file.indexOf('/'));

/** From room to room, with how many imports. */
export function roomGraph(imports: Imports): Map<string, Map<string, number>> {
  const rooms = new Map<string, Map<string, number>>();
  for (const [file, targets] of imports) {
    const from = rooms.get(roomOf(file)) ?? new Map<string, number>();
    rooms.set(roomOf(file), from);
    for (const room of targets.map(roomOf))
      if (room !== roomOf(file)) from.set(room, (from.get(room) ?? 0) + 1);
  }
  return rooms;
}

/** Imports that go up or sideways, and rooms that stand on no floor. */
export function backArrows(imports: Imports, floors: Floors): string[] {
  const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor])));
  return [...imports].flatMap(([file, targets]) => {
    const own = floorOf.get(roomOf(file));
    if (own === undefined) return [`${file} stands on no floor`];
    return targets
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter((target) => (floorOf.get(roomOf(target)) ?? Infinity) >= own)
      .map((target) => `${file} → ${target}`);
  });
}

/** Circles of files, each once, as the way around it. */
export function circles(imports: Imports): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

const specifier = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g;

/** Reads every import of a folder's files, types and lazy ones too; tests are left out. */
export function readImports(folder: string): Imports {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
  const known = new Set(paths);
  const targetsOf = (path: string): string[] =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(specifier)].flatMap(([, name = '']) => {
      const base = posix.normalize(posix.join(dirname(path), name));
      return [base, `${base}.ts`, `${base}.tsx`].filter((each) => known.has(each));
    });
  return new Map(paths.sort().map((path) => [path, [...new Set(targetsOf(path))]]));
}

function main(): void {
  const ui = fileURLToPath(new URL('../src/ui/', import.meta.url));
  const floors = JSON.parse(readFileSync(join(ui, 'floors.json'), 'utf8')) as Floors;
  const imports = readImports(ui);
  const graph = roomGraph(imports);
  for (const [floor, rooms] of floors.entries())
    for (const room of rooms) {
      const to = [...(graph.get(room) ?? [])].map(([name, count]) => `${name} ${count}`);
      console.log(`${floor + 1}  ${room} → ${to.join(', ') || 'nothing'}`);
    }
  const wrong = [...backArrows(imports, floors), ...circles(imports).map((each) => `⟳ ${each}`)];
  console.log(wrong.length === 0 ? 'No back arrow, no circle.' : wrong.join('\n'));
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

if (relative(process.argv[1] ?? '', fileURLToPath(import.meta.url)) === '') main();
