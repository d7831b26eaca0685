import * as z from 'zod/mini';
import type { Draft } from './annual-report';
import { toDraftContent } from './draft-content';
import { readDraftContent } from './draft-file';
import type { Content } from './migrations/migration';
import { type Problem, readStoredText, type StoredFormat } from './stored-format';
import { readWordSettings, type WordSettings } from './word-settings';

export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly draft: Draft;
}
export interface KeptVersion {
  readonly id: string;
  readonly draftId: string;
  readonly at: number;
  readonly occasions: readonly string[];
  readonly draft: Draft;
}
interface KeptWord {
  readonly wrong: string;
  readonly right: string;
  readonly note: string;
}
/** All that one browser keeps, as one file carries it to another. */
export interface Everything {
  readonly drafts: readonly KeptDraft[];
  readonly versions: readonly KeptVersion[];
  readonly wordList: readonly KeptWord[];
  /** By the unit's name. */
  readonly wordSettings: Readonly<Record<string, WordSettings>>;
}

/** Far beyond a county's units and years; more is no file of ours. */
const most = 20_000;
// Keys of the store: nothing of a file becomes one that is not shaped like ours.
const id = z.string().check(z.regex(/^[0-9a-z-]{1,80}$/));
const moment = z.int().check(z.gte(0));
const shortText = z.string().check(z.maxLength(1000));

const shape = z.object({
  drafts: z
    .array(z.object({ id, name: shortText, savedAt: moment, content: z.unknown() }))
    .check(z.maxLength(most)),
  versions: z
    .array(
      z.object({
        id,
        draftId: id,
        at: moment,
        occasions: z.array(shortText).check(z.maxLength(100)),
        content: z.unknown(),
      }),
    )
    .check(z.maxLength(most)),
  wordList: z
    .array(z.object({ wrong: shortText, right: shortText, note: shortText }))
    .check(z.maxLength(most)),
  wordSettings: z.array(z.object({ agency: shortText, settings: z.unknown() })),
});

export function toEverythingFile(everything: Everything, savedAt: number): string {
  const withContent = <Kept extends { readonly draft: Draft }>({ draft, ...kept }: Kept) => ({
    ...kept,
    content: toDraftContent(draft),
  });
  return JSON.stringify({
    format: everythingFormat.id,
    version: everythingFormat.version,
    savedAt,
    drafts: everything.drafts.map(withContent),
    versions: everything.versions.map(withContent),
    wordList: everything.wordList,
    wordSettings: Object.entries(everything.wordSettings).map(([agency, settings]) => ({
      agency,
      settings,
    })),
  });
}

class Unreadable extends Error {}

function draftOf(content: unknown, place: string): Draft {
  const result = readDraftContent(content);
  if ('problem' in result) throw new Unreadable(`${place}无法读取：${result.problem}`);
  return result.draft;
}

function withDrafts(content: z.infer<typeof shape>): Everything {
  return {
    drafts: content.drafts.map(({ content: each, ...kept }, nth) => ({
      ...kept,
      draft: draftOf(each, `第 ${nth + 1} 份草稿`),
    })),
    versions: content.versions.map(({ content: each, ...kept }, nth) => ({
      ...kept,
      draft: draftOf(each, `第 ${nth + 1} 个历史版本`),
    })),
    wordList: content.wordList,
    wordSettings: Object.fromEntries(
      content.wordSettings.map(({ agency, settings }) => [agency, readWordSettings(settings)]),
    ),
  };
}

function read(content: Content): { readonly everything: Everything } | Problem {
  const result = shape.safeParse(content);
  if (!result.success) {
    const place = result.error.issues[0]?.path.join('/') ?? '';
    return { problem: `“${place}”一项的内容不合规定。` };
  }
  try {
    return { everything: withDrafts(result.data) };
  } catch (error) {
    return { problem: error instanceof Unreadable ? error.message : '文件内容不合规定。' };
  }
}

export const everythingFormat: StoredFormat<{ readonly everything: Everything }> = {
  id: 'gongkai-nianbao-all',
  name: '全部数据文件',
  version: 1,
  upgraders: [],
  read,
  hint: '；单份草稿请用“打开草稿”',
};

/** Reads such a file whole or not at all. Never throws. */
export const readEverythingFile = (text: string) => readStoredText(everythingFormat, text);
