const brackets: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
};

/** A unit's name without what differs between two writings of it: spaces, width, kind of bracket, marks around it. */
export function normalName(name: string): string {
  return name
    .replace(/[\uFF21-\uFF3A\uFF41-\uFF5A０-９]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/[()[\]【】]/g, (c) => brackets[c] ?? c)
    .replace(/[\s\u00A0\u200B-\u200F\u3000\uFEFF·•"'“”‘’《》]/g, '');
}

const bodies = /(?:人民政府|政府|街道办事处|办事处)$/;

/** 清源县石桥镇人民政府 → 清源县石桥镇: what is left is compared from its end. */
const coreOf = (normal: string): string => {
  const street = /街道办事处$/.test(normal);
  return normal.replace(bodies, '') + (street ? '街道' : '');
};

/** The place alone: 石桥镇, where the county stands before it. */
const localOf = (core: string): string => core.replace(/^.+?[省市州盟]?.+?[县区市旗](?=.{2})/, '');

/** Finds what bears a name: exactly so, else as one of the two cut short, 石桥镇 for 清源县石桥镇人民政府. */
export function nameFinder<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): (name: string) => readonly T[] {
  const exact = new Map<string, T[]>();
  const byEnd = new Map<string, { core: string; item: T }[]>();
  const add = <V>(map: Map<string, V[]>, key: string, value: V) => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };
  for (const item of items) {
    const normal = normalName(nameOf(item));
    const core = coreOf(normal);
    add(exact, normal, item);
    if (core.length >= 2) add(byEnd, core.slice(-2), { core, item });
  }
  return (name) => {
    const normal = normalName(name);
    const core = coreOf(normal);
    const same = exact.get(normal);
    if (normal === '') return [];
    if (same || core.length < 2) return same ?? [];
    return (byEnd.get(core.slice(-2)) ?? [])
      .filter((other) => other.core.endsWith(core) || core.endsWith(other.core))
      .map(({ item }) => item);
  };
}

/** Finds what a file's name names, in full or without county and body. */
export function fileNameFinder<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): (fileName: string) => readonly T[] {
  const known = items.map((item) => {
    const core = coreOf(normalName(nameOf(item)));
    return { item, names: [core, localOf(core)].filter((name) => name.length >= 3) };
  });
  return (fileName) => {
    const file = normalName(fileName);
    const named = known.filter(({ names }) => names.some((name) => file.includes(name)));
    return named.map(({ item }) => item);
  };
}
