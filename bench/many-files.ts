import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endingOf, type FileKind, fileOf } from '../e2e/support/county-set';
import { edition2021 } from '../src/template/editions/edition-2021';
import { completeReport } from '../src/testing/complete-report';
import { dice, madeUpSentence } from '../src/testing/made-up-text';

const kinds: readonly FileKind[] = ['docx', 'html', 'draft', 'text'];
/** Texts unlike one another; the units share them in turn. */
const texts = 25;
const placeholder = '清源县甲乙丙镇人民政府';

function reportOf(seed: number, characters: number) {
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
    agency: { ...report.agency, name: placeholder },
    sections: { ...report.sections, overview },
    signature: { ...report.signature, agency: placeholder },
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
    const kind = kinds[index % kinds.length] ?? 'docx';
    const seed = Math.floor(index / kinds.length) % texts;
    const key = `${kind} ${seed}`;
    const base = bases.get(key) ?? (await fileOf(reportOf(seed, characters), kind));
    bases.set(key, base);
    const name = `清源县第${index + 1}镇人民政府`;
    const path = join(folder, `${name}.${endingOf(kind)}`);
    await writeFile(path, named(base, kind, name));
    paths.push(path);
  }
  return paths;
}
