import { readEverythingFile, toEverythingFile } from '../../report/everything';
import type { WordSettings } from '../../report/word-settings';
import type { Connection } from '../../storage/connection';
import { allKept, mergeKept } from '../../storage/everything';
import { printedDay } from '../../text/printed-time';
import { newId } from '../session/new-id';
import { settingPrefix } from '../settings/setting-key';
import { remember, remembered } from '../settings/settings';
import { saveFile } from '../files/save-file';
import { textOrProblem } from '../files/text-of-file';

/** Larger than any browser keeps for a page like this. */
const mostBytes = 200 * 1024 * 1024;

/** Of every unit that has chosen. */
function allWordSettings(): Record<string, WordSettings> {
  const start = `${settingPrefix}word:`;
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(start));
    const units = keys.map((key) => key.slice(start.length));
    return Object.fromEntries(units.map((unit) => [unit, remembered('word', unit)]));
  } catch {
    return {};
  }
}

/** Hands out one file with all that this browser keeps; resolves to what is said of it. */
export async function saveEverything(connection: Connection): Promise<string> {
  const { unreadable, ...kept } = await allKept(connection);
  const now = new Date();
  const text = toEverythingFile(
    { ...kept, wordList: remembered('words'), wordSettings: allWordSettings() },
    now.getTime(),
  );
  saveFile(`公开年报全部数据${printedDay(now)}.json`, text);
  const rest = unreadable > 0 ? `另有 ${unreadable} 条无法读取的记录未包括在内。` : '';
  return `已导出草稿 ${kept.drafts.length} 份、历史版本 ${kept.versions.length} 个。${rest}`;
}

/** Adds a file's drafts to those kept here; resolves to what is said of it. Overwrites nothing. */
export async function bringEverything(connection: Connection, file: File): Promise<string> {
  const refused = (problem: string) => `“${file.name}”未导入：${problem}原有草稿未改动。`;
  if (file.size > mostBytes) return refused('文件太大，不是“公开年报”的全部数据文件。');
  const content = await textOrProblem(file);
  if ('problem' in content) return refused(content.problem);
  const result = readEverythingFile(content.text);
  if ('problem' in result) return refused(result.problem);
  const { drafts, versions, wordList, wordSettings } = result.everything;
  const merged = await mergeKept(connection, { drafts, versions }, newId);
  const words = remembered('words');
  const isKnown = new Set(words.map(({ wrong }) => wrong));
  remember('words', [...words, ...wordList.filter(({ wrong }) => !isKnown.has(wrong))]);
  const known = allWordSettings();
  for (const [agency, settings] of Object.entries(wordSettings))
    if (!Object.keys(known).includes(agency)) remember('word', settings, agency);
  const parts = [
    `新增草稿 ${merged.added} 份`,
    `相同而略过 ${merged.skipped} 份`,
    `与本机内容不同、两份都保留 ${merged.doubled} 份`,
    `历史版本 ${merged.versions} 个`,
  ];
  return `已导入“${file.name}”：${parts.join('，')}。`;
}
