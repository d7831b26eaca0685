import type { WordRule } from '../../checks/wording/word-list';
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
