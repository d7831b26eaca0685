/**
 * `npm run readings`: records beside each blind sentence what is read in it now, and tells what has changed, to be judged
 * before it is committed. A new sentence needs no `read`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BlindSentence, readOf } from '../src/testing/blind-sentences';

const path = join(import.meta.dirname, '..', 'src', 'testing', 'blind-sentences.jsonl');
const lines = readFileSync(path, 'utf8').trim().split('\n');

const recorded = lines.map((line) => {
  const sentence = JSON.parse(line) as BlindSentence;
  const before = (sentence as Partial<BlindSentence>).read ?? [];
  const read = readOf(sentence);
  if (before.join() !== read.join())
    console.log(`${sentence.text}\n- ${before.join('\n- ')}\n+ ${read.join('\n+ ')}\n`);
  return JSON.stringify({ ...sentence, read });
});
writeFileSync(path, `${recorded.join('\n')}\n`);
