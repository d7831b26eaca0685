import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { toDocx } from '../exporters/docx/to-docx';
import { toHtmlPage } from '../exporters/html/to-html';
import { toXlsx } from '../exporters/xlsx/to-xlsx';
import { read, type ReadInput } from '../importers/read';
import { ReadError } from '../importers/read-error';
import type { Draft } from '../report/annual-report';
import { toDraftFile } from '../report/draft-content';
import { readDraftFile } from '../report/draft-file';
import { editionById } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { asText } from '../testing/as-text';
import { fuzzCases } from '../testing/effort';
import { hostileStrings, prototypeKeys } from '../testing/hostile-strings';
import { countyReport } from '../testing/sample-reports';

const draft: Draft = {
  report: { ...countyReport(), preface: '本报告由办公室编制。' },
  lastYear: countyReport(),
  confirmations: [{ check: 'proactive/in-force', message: '少 3 件。', reason: '清理文件' }],
};
const blocks = reportBlocks(edition2021, draft.report);

async function files(): Promise<Record<string, Uint8Array>> {
  const options = { title: '年度报告', agency: '西畴县人民政府', draft };
  return {
    word: await toDocx(blocks, options),
    page: strToU8(toHtmlPage(blocks, '年度报告', { draft })),
    text: strToU8(asText(blocks, 'pipes')),
    tabs: strToU8(asText(blocks, 'tabs')),
    json: strToU8(toDraftFile(draft)),
    workbook: toXlsx(blocks),
  };
}
const valid = await files();
const names = Object.keys(valid);

/** What parsers stumble over, to be set in anywhere. */
const tokens = [
  ...hostileStrings,
  '<table>'.repeat(40),
  '<td colspan="-1" rowspan="4294967296">',
  '<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>&b;',
  '&#0;&#x10ffff;&#xd800;&#99999999;&unknown;',
  '9'.repeat(400),
  '\u0000\u0001\ufffe\uffff',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '{"__proto__":{"polluted":1}}',
  '['.repeat(2_000),
  '\\u0000\\ud800"',
  '\r\n'.repeat(50),
].map((token) => strToU8(token));

interface Damage {
  readonly kind: 'flip' | 'cut' | 'drop' | 'repeat' | 'splice' | 'token' | 'length';
  /** Where, as part of the whole, and how much of it. */
  readonly at: number;
  readonly long: number;
  readonly with: number;
}
const part = fc.double({ min: 0, max: 1, noNaN: true });
const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip', 'cut', 'drop', 'repeat', 'splice', 'token', 'length'),
    at: part,
    long: part,
    with: fc.nat(0xffff),
  }),
  { minLength: 1, maxLength: 4 },
);

const joined = (...parts: Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of parts) {
    all.set(each, at);
    at += each.length;
  }
  return all;
};

function damaged(bytes: Uint8Array, { kind, at, long, with: value }: Damage): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + 1 + Math.floor(long * long * bytes.length));
  const [before, middle, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  switch (kind) {
    case 'flip':
      return joined(before, Uint8Array.of(value & 0xff), bytes.subarray(from + 1));
    case 'cut':
      return value % 2 === 0 ? before : after;
    case 'drop':
      return joined(before, after);
    case 'repeat':
      return joined(before, middle, middle.subarray(0, 100_000), after);
    case 'splice': {
      const other = valid[names[value % names.length] ?? ''] ?? bytes;
      return joined(before, other.subarray(from % other.length, to), after);
    }
    case 'token':
      return joined(before, tokens[value % tokens.length] ?? bytes, bytes.subarray(from));
    case 'length':
      // Sizes and offsets of a zip lie in such pairs.
      return joined(before, Uint8Array.of(0xff, 0xff), bytes.subarray(from + 2));
  }
}

const chinese = /[一-鿿]/;

/** A report that opens again as it was read, or one line in Chinese; soon, and nothing else touched. */
async function expectAnswer(input: ReadInput): Promise<void> {
  try {
    const { draft: got } = await read(input);
    expect(readDraftFile(toDraftFile(got))).toEqual({ draft: got });
    const edition = editionById(got.report.edition);
    expect(edition && reportBlocks(edition, got.report).length).toBeGreaterThan(0);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    expect(error.message).toMatch(chinese);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
}

describe('any bytes end in a report or in one clear line', { timeout: 900_000 }, () => {
  it.each(names)('made from a valid file: %s', async (name) => {
    const bytes = valid[name] ?? new Uint8Array();
    await fc.assert(
      fc.asyncProperty(damages, (all) => expectAnswer(all.reduce(damaged, bytes))),
      { numRuns: fuzzCases(0.05), endOnFailure: true },
    );
  });

  it('in a part of a Word file', async () => {
    const parts = unzipSync(valid['word'] ?? new Uint8Array());
    const read = ['word/document.xml', 'customXml/item1.xml', 'word/styles.xml'];
    const target = fc.constantFrom(...read, '[Content_Types].xml', 'word/_rels/document.xml.rels');
    await fc.assert(
      fc.asyncProperty(target, damages, (path, all) => {
        const content = all.reduce(damaged, parts[path] ?? new Uint8Array());
        return expectAnswer(zipSync({ ...parts, [path]: content }, { level: 0 }));
      }),
      { numRuns: fuzzCases(0.15), endOnFailure: true },
    );
  });

  it('in a paste', async () => {
    const html = strFromU8(valid['page'] ?? new Uint8Array());
    const lossy = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    await fc.assert(
      fc.asyncProperty(damages, fc.boolean(), (all, withText) => {
        const source = lossy(all.reduce(damaged, strToU8(html)));
        return expectAnswer(withText ? { html: source, text: source } : { html: source });
      }),
      { numRuns: fuzzCases(0.05), endOnFailure: true },
    );
  });
});

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object inside, outermost first. */
function objectsIn(value: unknown): Json[] {
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
};
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...hostileStrings),
  fc.constantFrom<unknown>(null, -0, 1e308, '', [], {}, nested(500), '长'.repeat(100_000)),
);
const anyKey = fc.oneof(
  fc.constantFrom(...prototypeKeys, 'toString', 'hasOwnProperty', 'length', '0', ''),
  fc.constantFrom('report', 'tables', 'requests', 'received', 'naturalPerson', 'version'),
  fc.string(),
);
interface Edit {
  readonly where: number;
  readonly kind: 'set' | 'remove' | 'replace';
  readonly key: string;
  readonly value: unknown;
}
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    where: part,
    kind: fc.constantFrom('set', 'remove', 'replace'),
    key: anyKey,
    value: anyValue,
  }),
  { minLength: 1, maxLength: 3 },
);

function edit(file: Json, { where, kind, key, value }: Edit): void {
  const objects = objectsIn(file);
  const object = objects[Math.floor(where * (objects.length - 1))] ?? file;
  if (Array.isArray(object) && key === 'length') return;
  const own = Object.keys(object)[key.length % (Object.keys(object).length || 1)] ?? key;
  if (kind === 'remove') Reflect.deleteProperty(object, own);
  else
    Object.defineProperty(object, kind === 'set' ? key : own, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

it('a draft file with such a key anywhere is refused or read as without it', () => {
  const clean = JSON.parse(toDraftFile(draft)) as Json;
  const count = objectsIn(clean).length;
  for (const key of prototypeKeys)
    for (let at = 0; at < count; at += 1) {
      const file = JSON.parse(toDraftFile(draft)) as Json;
      const value = { polluted: { polluted: '1' }, ...clean };
      edit(file, { where: at / (count - 1), kind: 'set', key, value });
      const result = readDraftFile(JSON.stringify(file));
      if ('problem' in result) expect(result.problem).toMatch(chinese);
      else expect(result.draft).toEqual(draft);
      expect({}).not.toHaveProperty('polluted');
    }
});

it('any draft file is read or refused in Chinese, and nothing it holds becomes a prototype', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const file = JSON.parse(toDraftFile(draft)) as Json;
      for (const each of all) edit(file, each);
      const result = readDraftFile(JSON.stringify(file));
      if ('problem' in result) expect(result.problem).toMatch(chinese);
      else expect(readDraftFile(toDraftFile(result.draft))).toEqual(result);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: fuzzCases(0.15), endOnFailure: true },
  );
});
