import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRead } from '../collection/received';
import { choicesOf, mergedEntries } from '../collection/desk-entries';
import { readDeskFile } from '../collection/desk-file';
import { deskVersion, readDeskRecord, readEntries } from '../collection/stored-desk';
import { readReturnFile } from '../collection/return-file';
import { recheck } from '../collection/examine';
import { read } from '../importers/read';
import type { AnnualReport } from '../report/annual-report';
import { draftVersion } from '../report/draft-content';
import { type Content, isContent } from '../report/migrations/migration';
import { readDraftContent, readDraftFile } from '../report/draft-file';
import { atCell, atField } from '../report/place';
import { readEverythingFile } from '../report/everything';
import { shortFingerprint } from '../report/fingerprint';

/** Written by the product of its day, once for each version; never to be written again. */
const folder = new URL('./samples/', import.meta.url);
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
const text = (name: string): string => new TextDecoder().decode(bytes(name));
const json = (name: string): unknown => JSON.parse(text(name));

function opened(result: ReturnType<typeof readDraftFile>) {
  if ('problem' in result) throw new Error(result.problem);
  return result.draft;
}

/** Every text of `written` stands at its place in `report`; what was blank may have gone or come. */
function expectAllOf(written: unknown, report: AnnualReport): void {
  const texts = (value: unknown, path: string): [string, string][] =>
    isContent(value)
      ? Object.entries(value).flatMap(([key, each]) => texts(each, `${path}/${key}`))
      : [[path, typeof value === 'string' ? value : '']];
  const present = (value: unknown) =>
    texts(value, '').filter(([path, each]) => each !== '' && path !== '/agency/kind');
  expect(present(report)).toEqual(expect.arrayContaining(present(written)));
}

const reportIn = (content: unknown, key = 'report'): unknown => (content as Content)[key];

const versions = Array.from({ length: draftVersion }, (_, index) => `v${index + 1}`);
const samples = [
  ...['draft-2019', 'draft-2021', 'draft-half-year', 'stored-draft'].map((name) => `${name}.json`),
  ...['everything.json', 'return.json', 'page.html', 'word.docx'],
];
/** The desk has versions of its own. */
const deskVersions = Array.from({ length: deskVersion }, (_, index) => `v${index + 1}`);

it('stands here for every version and every format', () => {
  expect(readdirSync(folder).sort()).toEqual(
    [
      ...versions.flatMap((version) => samples.map((name) => name.replace('.', `-${version}.`))),
      ...deskVersions.map((version) => `desk-${version}.json`),
      ...['desk-file-v3.json', 'local-v1.json', 'settings-v1.json'],
    ].sort(),
  );
});

describe.each(versions)('what %s wrote opens', (version) => {
  it.each(['2019', '2021', 'half-year'])('a draft file of edition %s', (edition) => {
    const name = `draft-${edition}-${version}.json`;
    const draft = opened(readDraftFile(text(name)));
    expect(draft.report.edition).toBe(edition);
    expectAllOf(reportIn(json(name)), draft.report);
  });

  it('a draft as the browser stored it, with all that travels beside the report', () => {
    const content = json(`stored-draft-${version}.json`);
    const draft = opened(readDraftContent(content));
    expectAllOf(reportIn(content), draft.report);
    expectAllOf(reportIn(content, 'lastYear'), draft.lastYear!);
    expect(draft.report.agency).toMatchObject({ name: '云岭县柳湾街道办事处' });
    expect(draft.confirmations).toMatchObject([{ reason: '清理后重新公布' }]);
    expect(draft.bindings).toEqual(reportIn(content, 'bindings'));
  });

  it('a file with everything', () => {
    const result = readEverythingFile(text(`everything-${version}.json`));
    if ('problem' in result) throw new Error(result.problem);
    const { drafts, versions: kept, wordList, wordSettings } = result.everything;
    expect(drafts.map(({ id, name }) => [id, name])).toEqual([
      ['d-1', '街道 2026'],
      ['d-2', ''],
    ]);
    expect(drafts[0]!.draft).toEqual(opened(readDraftFile(text(`draft-2021-${version}.json`))));
    expect(kept).toMatchObject([{ draftId: 'd-1', occasions: ['导出 Word'] }]);
    expect(wordList).toEqual([{ wrong: '登陆', right: '登录', note: '网站用语' }]);
    expect(Object.keys(wordSettings)).toEqual(['云岭县柳湾街道办事处']);
  });

  it.each(['word-%.docx', 'page-%.html'])('%s, by the data inside', async (pattern) => {
    const result = await read(bytes(pattern.replace('%', version)));
    expect(result.embedded).toEqual(opened(readDraftFile(text(`draft-2021-${version}.json`))));
    expect(result.report).toEqual(result.embedded?.report);
    expect(result.notes.filter(({ open }) => open)).toEqual([]);
  });

  it('a return file', () => {
    const result = readReturnFile(text(`return-${version}.json`));
    // It names the report it was made on: the same report has the same fingerprint for ever.
    const { report } = opened(readDraftFile(text(`draft-2021-${version}.json`)));
    expect(result).toMatchObject({ file: { fingerprint: shortFingerprint(report) } });
    expect(result).toMatchObject({
      file: {
        agency: '云岭县柳湾街道办事处',
        marks: [
          { place: atCell('requests/received/naturalPerson'), remark: '与台账不符，请核对。' },
          { place: { kind: 'text', section: 'overview' }, remark: '请写明处理结果。' },
          { place: atField('signature/date') },
        ],
      },
    });
  });
});

it.each(deskVersions)('the records of the county’s desk as %s kept them', (version) => {
  const {
    files,
    choices,
    entries = [],
  } = json(`desk-${version}.json`) as {
    files: { content: Content }[];
    choices?: Content;
    entries?: Content[];
  };
  const [first, second] = files.map(({ content }) =>
    readDeskRecord(content, Number(version.slice(1))),
  );
  expect(second?.received).toMatchObject({ state: 'unread', fileName: '坏.doc' });
  if (!first || !isRead(first.received)) throw new Error('not read');
  const again = recheck(first.received, {});
  expect(again).toMatchObject({ fileName: '柳湾.docx' });
  expectAllOf(files[0]?.content['report'], again.report);
  expect(again.findings.every(({ places }) => places.length > 0)).toBe(true);
  const kept = readEntries(entries, choices, Number(version.slice(1)));
  expect(kept.damaged).toEqual([]);
  const chosen = choicesOf(mergedEntries(new Map(), kept.entries));
  expect(chosen).toMatchObject({ year: 2026, own: { name: '云岭县人民政府' } });
  expect(Object.values(chosen.marks).flat()).not.toEqual([]);
});

it('a file of the county’s desk, with every record', () => {
  const { files, entries } = json('desk-file-v3.json') as Record<string, Content[]>;
  expect(readDeskFile(text('desk-file-v3.json'))).toMatchObject({
    damaged: 0,
    content: { files: { length: files?.length }, entries: { length: entries?.length } },
  });
});
