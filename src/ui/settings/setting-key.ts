export const settingPrefix = 'gongkai-nianbao:';

/** Where a choice lies in the browser's storage, `of` whom or what. */
export const settingKey = (key: string, of?: string): string =>
  settingPrefix + (of === undefined ? key : `${key}:${of.trim()}`);
