/**
 * `npm run readings`: records beside each sentence of the tests what is read in it now, and tells what has changed, to be
 * judged before it is committed. A new sentence needs none.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BlindSentence, readOf } from '../src/testing/blind-sentences';
import { readBeside, withReadings } from '../src/testing/judged-sentences';

const root = join(import.meta.dirname, '..', 'src');

/** What is read now, told where it is something else than before. */
function told(text: string, before: readonly string[], now: readonly string[]): readonly string[] {
  const lines = [...before.map((each) => `- ${each}`), ...now.map((each) => `+ ${each}`)];
  if (before.join() !== now.join()) console.log(`${text}\n${lines.join('\n')}\n`);
  return now;
}

function rewrite(path: string, change: (content: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

rewrite('checks/text/sentences.txt', (table) =>
  withReadings(table, (each) => told(each.text, each.read, readBeside(each))),
);
rewrite('testing/blind-sentences.jsonl', (lines) =>
  lines.replace(/.+/g, (line) => {
    const sentence = JSON.parse(line) as BlindSentence;
    const before = (sentence as Partial<BlindSentence>).read ?? [];
    return JSON.stringify({ ...sentence, read: told(sentence.text, before, readOf(sentence)) });
  }),
);
