import * as z from 'zod/mini';
import { localFormat, localVersion } from './local-format';

const text = (most: number) => z.string().check(z.maxLength(most));
const line = text(200);

/** A file from elsewhere is shown and searched for: what it may hold is bounded. */
const shape = z.object({
  /** Who asks for it: the county's office. */
  issuer: line,
  /** Whether a cell without anything to count is 0 or may stay blank. */
  blanks: z._default(z.enum(['zero', 'allowed']), 'zero'),
  /** Characters 总体情况 should not exceed. */
  overviewLimit: z._default(z.nullable(z.int().check(z.gte(100), z.lte(100_000))), null),
  /** In the year after the report's; 1-20. */
  dueDate: z._default(
    z.nullable(
      z.object({
        month: z.int().check(z.gte(1), z.lte(12)),
        day: z.int().check(z.gte(1), z.lte(31)),
      }),
    ),
    null,
  ),
  /** Names of the own county and city. */
  names: z._default(z.array(line).check(z.maxLength(20)), []),
  words: z._default(
    z.array(z.object({ wrong: line, right: line, note: line })).check(z.maxLength(2_000)),
    [],
  ),
  /** What a section has to say, beyond the national form. */
  required: z._default(
    z.array(z.object({ section: text(100), words: line })).check(z.maxLength(50)),
    [],
  ),
});

/** What a county asks of its townships in one small file. */
export type LocalRequirements = Readonly<z.infer<typeof shape>>;
export type LocalResult = { readonly local: LocalRequirements } | { readonly problem: string };

export const toLocalFile = (local: LocalRequirements): string =>
  JSON.stringify({ format: localFormat, version: localVersion, ...local }, null, 1);

/** Local requirements as parsed JSON holds them, or why it does not. */
export function readLocal(value: unknown): LocalResult {
  const { format, version } = Object(value) as Readonly<Record<string, unknown>>;
  if (format !== localFormat) return { problem: '该文件不是“公开年报”的当地要求。' };
  if (typeof version === 'number' && version > localVersion)
    return { problem: '当地要求由更新版本的“公开年报”保存，请更新本软件后再打开。' };
  const parsed = shape.safeParse(value);
  if (parsed.success) return { local: parsed.data };
  const path = parsed.error.issues[0]?.path.join('/') ?? '';
  return { problem: `当地要求中“${path}”一项的内容不合规定。` };
}

/** The same of a file's text. Never throws. */
export function readLocalFile(content: string): LocalResult {
  try {
    return readLocal(JSON.parse(content.replace(/^\uFEFF/, '')));
  } catch {
    return { problem: '文件内容不完整，无法识别。' };
  }
}
