import type { CheckSettings } from '../../checks/check';
import type { WordRule } from '../../checks/wording/word-list';
import { type LocalRequirements, readLocal, toLocalFile } from '../../report/local-requirements';
import { readWordSettings, type WordSettings } from '../../report/word-settings';

/**
 * Small choices of a unit, kept in this browser. A browser that keeps nothing only forgets them, so
 * nothing is said of it.
 */
const prefix = 'gongkai-nianbao:';

export function rememberedJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
  } catch {
    return null;
  }
}

export function rememberJson(key: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Private mode or a full disk: chosen again next time.
  }
}

const returnKey = (draftId: string): string => `return:${draftId}`;

/** A reviewer's return file as it came, and which of its marks are done. */
export interface KeptReturn {
  readonly text: string;
  readonly done: readonly number[];
}

export function rememberedReturn(draftId: string): KeptReturn | null {
  const kept = rememberedJson(returnKey(draftId)) as Partial<KeptReturn> | null;
  if (typeof kept?.text !== 'string' || !Array.isArray(kept.done)) return null;
  return { text: kept.text, done: kept.done };
}

export function rememberReturn(draftId: string, kept: KeptReturn | null): void {
  rememberJson(returnKey(draftId), kept);
}

const originsKey = (draftId: string): string => `origins:${draftId}`;

/** Whether the draft was made from sums; where its figures come from is kept apart, as it may be much. */
export const hasOrigins = (draftId: string): boolean =>
  rememberedJson(originsKey(draftId)) === true;

export function rememberOrigins(draftId: string): void {
  rememberJson(originsKey(draftId), true);
}

const wordKey = (agency: string): string => `word:${agency.trim()}`;

/** How this unit likes its Word files. */
export function rememberedWordSettings(agency: string): WordSettings {
  return readWordSettings(rememberedJson(wordKey(agency)));
}

export function rememberWordSettings(agency: string, settings: WordSettings): void {
  rememberJson(wordKey(agency), settings);
}

const isRule = (value: unknown): value is WordRule =>
  typeof value === 'object' &&
  value !== null &&
  ['wrong', 'right', 'note'].every((key) => typeof Reflect.get(value, key) === 'string');

/** The user's own words, for every unit that is edited in this browser. */
export function rememberedWordList(): readonly WordRule[] {
  const rules = rememberedJson('words');
  return Array.isArray(rules) ? rules.filter(isRule) : [];
}

export function rememberWordList(rules: readonly WordRule[]): void {
  rememberJson('words', rules);
}

/** What the county asks, as imported; null where nothing was, or where it is no longer understood. */
export function rememberedLocal(): LocalRequirements | null {
  const result = readLocal(rememberedJson('local'));
  return 'local' in result ? result.local : null;
}

export function rememberLocal(local: LocalRequirements | null): void {
  rememberJson('local', local && JSON.parse(toLocalFile(local)));
}

export function checkSettings(): CheckSettings {
  const local = rememberedLocal();
  return { wordList: rememberedWordList(), ...(local ? { local } : {}) };
}

/** 适老模式, for whoever sits at this browser. */
export const rememberedElderMode = (): boolean => rememberedJson('elder') === true;

export function rememberElderMode(elder: boolean): void {
  rememberJson('elder', elder);
}

/** Of every unit that has chosen. */
export function allWordSettings(): Record<string, WordSettings> {
  const start = `${prefix}word:`;
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(start));
    const units = keys.map((key) => key.slice(start.length));
    return Object.fromEntries(units.map((unit) => [unit, rememberedWordSettings(unit)]));
  } catch {
    return {};
  }
}

/** Who looks through reports at this browser, beside every remark; '' until typed. */
export function rememberedReviewer(): string {
  const name = rememberedJson('reviewer');
  return typeof name === 'string' ? name : '';
}

export function rememberReviewer(name: string): void {
  rememberJson('reviewer', name);
}
