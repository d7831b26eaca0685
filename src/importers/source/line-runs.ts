import type { SourceBlock } from './source-document';

/** Reads lines that stand together at once; whatever stands between them stays as it is. */
export function inLineRuns(
  blocks: readonly SourceBlock[],
  read: (lines: readonly string[]) => readonly SourceBlock[],
): SourceBlock[] {
  const result: SourceBlock[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) result.push(...read(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') run.push(block.text);
    else {
      flush();
      result.push(block);
    }
  }
  flush();
  return result;
}
