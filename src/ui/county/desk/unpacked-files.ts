import { runInWorker } from '../../worker/run-in-worker';

const isZip = ({ name }: File): boolean => /\.zip$/i.test(name);

/** Archives among the files replaced by what is in them, and what could not be taken out. */
export async function unpackedFiles(
  files: readonly File[],
): Promise<{ files: File[]; problems: string[] }> {
  const all: File[] = [];
  const problems: string[] = [];
  for (const file of files) {
    if (!isZip(file)) {
      all.push(file);
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const archive = await runInWorker('unpack', bytes);
    problems.push(...archive.problems.map((problem) => `“${file.name}”：${problem}`));
    // Of the archive's time, so that the same archive brought twice is one.
    const { lastModified } = file;
    for (const { name, bytes: content } of archive.files)
      all.push(new File([new Uint8Array(content)], name, { lastModified }));
  }
  return { files: all, problems };
}
