import * as z from 'zod/mini';
import { fieldIds } from '../report/fields';
import type { Place } from '../report/place';
import { currentMarks } from './marks-version-1';
import type { Content } from '../report/migrations/migration';
import { type Problem, readStoredText, type StoredFormat } from '../report/stored-format';
import { returnFormat, returnVersion } from './return-format';

/** One thing the county asks to be looked at. */
export interface Mark {
  readonly place: Place;
  /** Of a text place: its words as they stood when it was marked. */
  readonly words?: string | undefined;
  readonly remark: string;
  /** `finding`: what a check says; `remark`: what the reviewer wrote. */
  readonly kind: 'finding' | 'remark';
  /** Id of the check. */
  readonly check?: string | undefined;
}

/** What the county sends back to a unit. */
export interface ReturnFile {
  readonly agency: string;
  readonly year: number | null;
  /** Of the report the marks were made on, as `shortFingerprint` gives it. */
  readonly fingerprint?: string | undefined;
  /** When, as printed: 2027年1月12日 14:32. */
  readonly madeAt: string;
  readonly marks: readonly Mark[];
}

/** What a hostile file could make a page do is bounded: texts are shown, and only so many. */
const text = (most: number) => z.string().check(z.maxLength(most));
const offset = z.int().check(z.gte(0), z.lte(1_000_000));
export const placeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), address: text(200) }),
  z.object({ kind: z.literal('text'), section: text(100), start: offset, end: offset }),
  z.object({ kind: z.literal('section'), section: text(100) }),
  z.object({ kind: z.literal('field'), field: z.enum(fieldIds) }),
  z.object({ kind: z.literal('table'), table: text(100) }),
]);
export const markShape = z.object({
  place: placeShape,
  words: z.exactOptional(text(5_000)),
  remark: text(2_000),
  kind: z.enum(['finding', 'remark']),
  check: z.optional(text(100)),
});
const shape = z.object({
  agency: text(200),
  year: z.nullable(z.int().check(z.gte(1900), z.lte(2200))),
  fingerprint: z.optional(text(100)),
  madeAt: z._default(text(100), ''),
  marks: z.array(markShape).check(z.maxLength(2_000)),
});

export function toReturnFile(file: ReturnFile): string {
  const marks = file.marks.map(({ place, words, remark, kind, check }) => {
    // What the unit's form takes; a longer one would make it refuse the whole file.
    const said = { remark: remark.slice(0, 2_000), kind, check };
    return words === undefined
      ? { place, ...said }
      : { place, words: words.slice(0, 5_000), ...said };
  });
  return JSON.stringify({ format: returnFormat, version: returnVersion, ...file, marks }, null, 1);
}

function read(content: Content): { readonly file: ReturnFile } | Problem {
  const parsed = shape.safeParse(content);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('/') ?? '';
    return { problem: `退回意见中“${path}”一项的内容不合规定。` };
  }
  const { agency, year, fingerprint, madeAt, marks } = parsed.data;
  return { file: { agency, year, fingerprint, madeAt, marks } };
}

export const storedReturn: StoredFormat<{ readonly file: ReturnFile }> = {
  id: returnFormat,
  name: '退回意见',
  version: returnVersion,
  upgraders: [({ marks, ...others }) => ({ ...others, marks: currentMarks(marks) })],
  read,
};

/** The return file in a text, or the reason why it is none. Never throws. */
export const readReturnFile = (text: string) => readStoredText(storedReturn, text);
