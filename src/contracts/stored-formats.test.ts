import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { storedFormats } from '../collection/stored-formats';
import { readStored, readStoredText, type StoredFormat } from '../report/stored-format';
import { remembered, type SettingKey, settings } from '../ui/settings/settings';

const folder = new URL('./samples/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

interface Sample {
  readonly name: string;
  readonly format: unknown;
  readonly version: unknown;
}
const samples: readonly Sample[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ ...(JSON.parse(textOf(name)) as Omit<Sample, 'name'>), name }));

/** Versions nothing was ever written in: the desk left as a file from its third on. */
const first: Readonly<Record<string, number>> = { 'gongkai-nianbao-desk': 3 };

const formats: readonly StoredFormat<object>[] = storedFormats;

describe.each(formats)('$name', (format) => {
  const { id, version, upgraders } = format;
  const own = samples.filter((sample) => sample.format === id);

  it('has a frozen sample of every version, and each opens', () => {
    const versions = Array.from({ length: version }, (_, index) => index + 1);
    const written = versions.filter((each) => each >= (first[id] ?? 1));
    expect([...new Set(own.map((sample) => sample.version))].sort()).toEqual(written);
    for (const { name } of own)
      expect(readStoredText(format, textOf(name)), name).not.toHaveProperty('problem');
  });

  it('is refused by name from a newer version, without a version, and as another format', () => {
    const [sample] = own;
    const content = JSON.parse(textOf(sample!.name)) as object;
    const problemOf = (change: object) => readStored(format, { ...content, ...change });
    expect(problemOf({ version: version + 1 })).toEqual({
      problem: `${format.name}由更新版本的“公开年报”保存（版本 ${version + 1}），请更新本软件后再打开。`,
    });
    expect(problemOf({ version: undefined })).toEqual({ problem: `${format.name}的版本号有误。` });
    expect(problemOf({ format: 'x' })).toEqual({
      problem: `该文件不是“公开年报”的${format.name}${format.hint ?? ''}。`,
    });
  });

  it('stands in docs/formats.md with the version that is written', () => {
    const docs = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
    const row = docs.split('\n').find((line) => line.startsWith(`| \`${id}\` `));
    expect(row?.split('|')[3]?.trim()).toBe(String(version));
    expect(upgraders.length).toBeLessThan(version);
  });
});

describe('settings of this browser', () => {
  afterEach(() => vi.unstubAllGlobals());
  const kept = JSON.parse(textOf('settings-v1.json')) as Record<string, unknown>;
  const stub = (valueOf: (key: string) => string | null) =>
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => valueOf(key.replace('gongkai-nianbao:', '')),
    });
  const nameOf = (key: string): [SettingKey, string | undefined] => {
    const [name = '', ...of] = key.split(':');
    return [name as SettingKey, of.length === 0 ? undefined : of.join(':')];
  };

  it('come back as version 1 kept them, each of them', () => {
    stub((key) => JSON.stringify(kept[key] ?? null));
    expect(new Set(Object.keys(kept).map((key) => nameOf(key)[0]))).toEqual(
      new Set(Object.keys(settings)),
    );
    for (const [key, value] of Object.entries(kept)) {
      const { format, version, ...own } = Object(value) as Record<string, unknown>;
      const read = remembered(...nameOf(key));
      expect([format, version], key).toEqual(
        key === 'local' ? ['gongkai-nianbao-local', 1] : [undefined, undefined],
      );
      // What came later than the sample has its usual value.
      if (typeof value === 'object' && !Array.isArray(value)) expect(read, key).toMatchObject(own);
      else expect(read, key).toEqual(value);
    }
  });

  it.each(['null', '{', '7', '"x"', '[[]]', '{"text":1,"done":{}}'])(
    'are as not set where %s was kept',
    (text) => {
      stub(() => text);
      for (const key of Object.keys(settings) as SettingKey[])
        expect(() => remembered(key), key).not.toThrow();
      expect(remembered('local')).toBeNull();
      expect(remembered('return')).toBeNull();
      expect(remembered('due')).toBeNull();
      expect(remembered('words')).toEqual([]);
    },
  );
});
