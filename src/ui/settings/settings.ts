import type { CheckSettings } from '../../checks/check';
import type { WordRule } from '../../checks/wording/word-list';
import { type LocalRequirements, readLocal, toLocalFile } from '../../report/local-requirements';
import { readWordSettings, type WordSettings } from '../../report/word-settings';
import { readDate } from '../../text/calendar-date';
import { settingKey } from './setting-key';

/** A reviewer's return file as it came, and which of its marks are done. */
export interface KeptReturn {
  readonly text: string;
  readonly done: readonly number[];
}

const isRule = (value: unknown): value is WordRule =>
  ['wrong', 'right', 'note'].every(
    (key) => typeof (Object(value) as Record<string, unknown>)[key] === 'string',
  );

function readReturn(kept: unknown): KeptReturn | null {
  const { text, done } = Object(kept) as Partial<KeptReturn>;
  return typeof text === 'string' && Array.isArray(done) ? { text, done } : null;
}

function readKeptLocal(kept: unknown): LocalRequirements | null {
  const result = readLocal(kept);
  return 'local' in result ? result.local : null;
}

/**
 * Every small choice that is kept in this browser, by its key, and how it is read back: what is not
 * understood counts as not set.
 */
export const settings = {
  /** 适老模式, for whoever sits at this browser. */
  elder: (kept: unknown): boolean => kept === true,
  /** Whether a draft was ever kept here: the page opens with it, without the ways in. */
  begun: (kept: unknown): boolean => kept === true,
  /** Whether last year's figures stand at the cells. */
  lastYear: (kept: unknown): boolean => kept !== false,
  /** Who looks through reports at this browser, beside every remark; '' until typed. */
  reviewer: (kept: unknown): string => (typeof kept === 'string' ? kept : ''),
  /** The user's own words, for every unit that is edited in this browser. */
  words: (kept: unknown): readonly WordRule[] => (Array.isArray(kept) ? kept.filter(isRule) : []),
  /** What the county asks, as a file of it holds it. */
  local: readKeptLocal,
  /** How a unit likes its Word files, by its name. */
  word: (kept: unknown): WordSettings => readWordSettings(kept),
  /** When a unit's report of a year is due, by both, where it is another day than usual. */
  due: (kept: unknown): string | null => (typeof kept === 'string' && readDate(kept) ? kept : null),
  /** What came back with a draft, by its id. */
  return: readReturn,
  /** Whether a draft was made from sums, by its id; where its figures come from may be much and is kept apart. */
  origins: (kept: unknown): boolean => kept === true,
} as const;

export type SettingKey = keyof typeof settings;
type Setting<Key extends SettingKey> = ReturnType<(typeof settings)[Key]>;

/** What was chosen, `of` whom or what. */
export function remembered<Key extends SettingKey>(key: Key, of?: string): Setting<Key> {
  const read = settings[key] as (kept: unknown) => Setting<Key>;
  try {
    return read(JSON.parse(localStorage.getItem(settingKey(key, of)) ?? 'null'));
  } catch {
    return read(null);
  }
}

/** A browser that keeps nothing only forgets it, so nothing is said of that. */
export function remember<Key extends SettingKey>(
  key: Key,
  value: Setting<Key> | null,
  of?: string,
): void {
  try {
    localStorage.setItem(settingKey(key, of), JSON.stringify(value));
  } catch {
    // Private mode or a full disk: chosen again next time.
  }
}

/** With its format and version, as the file that was imported. */
export function rememberLocal(local: LocalRequirements | null): void {
  remember('local', local && (JSON.parse(toLocalFile(local)) as LocalRequirements));
}

export function checkSettings(): CheckSettings {
  const local = remembered('local');
  return { wordList: remembered('words'), ...(local ? { local } : {}) };
}
