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
