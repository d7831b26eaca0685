import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endingOf, type FileKind, fileOf } from '../e2e/support/county-set';
import { edition2021 } from '../src/template/editions/edition-2021';
import { completeReport } from '../src/testing/complete-report';
import { dice, madeUpSentence } from '../src/testing/made-up-text';

const others: readonly FileKind[] = ['html', 'xlsx', 'ofd', 'text', 'page', 'draft'];
/** As a county gets them: half Word, a quarter PDF, the rest of all other kinds. */
export const mixedKind = (index: number): FileKind =>
  (['docx', 'pdf', 'ownDocx', others[Math.floor(index / 4) % others.length]] as const)[index % 4] ??
  'docx';

/** Kinds whose bytes hold the name as it is written. */
const isPlain = (kind: FileKind): boolean => /^(?:docx|html|draft|text|page)$/.test(kind);
/** Texts unlike one another; the units share them in turn. */
const texts = 25;
const placeholder = '清源县甲乙丙镇人民政府';

function reportOf(seed: number, characters: number, name = placeholder) {
  const roll = dice(seed + 1);
  const lines: string[] = [];
  for (let size = 0; size < characters;) {
    const line = Array.from({ length: 4 }, () => madeUpSentence(roll)).join('');
    lines.push(line);
    size += line.length;
  }
  const report = completeReport(edition2021, 2026);
  const overview = `${report.sections['overview'] ?? ''}\n${lines.join('\n')}`;
  return {
    ...report,
    agency: { ...report.agency, name },
    sections: { ...report.sections, overview },
    signature: { ...report.signature, agency: name },
  };
}

function named(bytes: Uint8Array, kind: FileKind, name: string): Uint8Array {
  const replaced = (part: Uint8Array) => strToU8(strFromU8(part).split(placeholder).join(name));
  if (kind !== 'docx') return replaced(bytes);
  const parts = unzipSync(bytes);
  const document = parts['word/document.xml'];
  if (!document) throw new Error('no document in the Word file');
  return zipSync({ ...parts, 'word/document.xml': replaced(document) });
}

/** Writes reports of mixed kinds into a folder of their own; resolves to their paths. */
export async function manyFiles(count: number, characters: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'many-reports-'));
  const paths: string[] = [];
  const bases = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const kind = mixedKind(index);
    const seed = Math.floor(index / 4) % texts;
    const key = `${kind} ${seed}`;
    const name = `清源县第${index + 1}镇人民政府`;
    const path = join(folder, `${name}.${endingOf(kind)}`);
    if (isPlain(kind)) {
      const base = bases.get(key) ?? (await fileOf(reportOf(seed, characters), kind));
      bases.set(key, base);
      await writeFile(path, named(base, kind, name));
    } else await writeFile(path, await fileOf(reportOf(seed, characters, name), kind));
    paths.push(path);
  }
  return paths;
}
