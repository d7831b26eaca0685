import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { zeroReport } from '../testing/report-from';
import type { Draft } from './annual-report';
import { toDraftContent, toDraftFile } from './draft-content';
import { readDraftContent, readDraftFile } from './draft-file';
import { emptyReport, tablesFilled } from './empty-report';

const draft: Draft = { report: zeroReport(), confirmations: [] };

/** The file of a complete draft after some damage. */
function damaged(damage: (report: Record<string, unknown>, file: Record<string, unknown>) => void) {
  const file = JSON.parse(toDraftFile(draft)) as Record<string, unknown>;
  damage(file['report'] as Record<string, unknown>, file);
  return readDraftFile(JSON.stringify(file));
}

describe('a draft file', () => {
  it('says its format and version first', () => {
    expect(Object.keys(toDraftContent(draft)).slice(0, 2)).toEqual(['format', 'version']);
    expect(toDraftContent(draft)).toMatchObject({ format: 'gongkai-nianbao', version: 2 });
  });

  it('comes back with everything that travels beside the report', () => {
    const full: Draft = {
      report: { ...zeroReport(), publication: { ...draft.report.publication, keywords: '公开' } },
      lastYear: zeroReport(edition2021, 2025),
      confirmations: [{ check: 'proactive/in-force', message: '少 3 件。', reason: '清理文件' }],
      openCells: ['requests/received/naturalPerson'],
    };
    expect(readDraftFile(toDraftFile(full))).toEqual({ draft: full });
  });

  it('carries a fingerprint that readers pass over', () => {
    const file = toDraftFile(draft, 'a1b2-c3d4-e5f6');
    expect(JSON.parse(file)).toMatchObject({ fingerprint: 'a1b2-c3d4-e5f6' });
    expect(readDraftFile(file)).toEqual({ draft });
  });

  it('comes back letter by letter, whatever was typed, in every edition', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(...editions),
        fc.array(text, { minLength: 1, maxLength: 30 }),
        (edition, texts) => {
          let at = 0;
          const next = () => texts[at++ % texts.length]!;
          const empty = emptyReport(edition, 2026);
          const report = {
            ...empty,
            agency: { name: next(), kind: 'street' as const },
            preface: next(),
            sections: Object.fromEntries(Object.keys(empty.sections).map((id) => [id, next()])),
            tables: tablesFilled(edition, next),
            signature: { agency: next(), date: next() },
          };
          expect(readDraftFile(toDraftFile({ report, confirmations: [] }))).toEqual({
            draft: { report, confirmations: [] },
          });
        },
      ),
    );
  });

  it('is read with a byte order mark, as Windows editors write it', () => {
    expect(readDraftFile(`\uFEFF${toDraftFile(draft)}`)).toEqual({ draft });
  });

  it('takes missing cells, texts and confirmations for blank', () => {
    const file = {
      format: 'gongkai-nianbao',
      version: 1,
      report: {
        ...emptyReport(edition2021, null),
        tables: { requests: { received: { naturalPerson: '3件' } } },
        sections: {},
      },
    };
    const result = readDraftContent(file);
    const expected = emptyReport(edition2021, null);
    expected.tables['requests']!['received']!['naturalPerson'] = '3件';
    expect(result).toEqual({ draft: { report: expected, confirmations: [] } });
  });

  it.each([
    ['nothing', '', '文件内容不完整，无法识别。'],
    ['half a file', toDraftFile(draft).slice(0, 500), '文件内容不完整，无法识别。'],
    ['a web page', '<!doctype html>', '文件内容不完整，无法识别。'],
    ['a list', '[]', '该文件不是“公开年报”的草稿。'],
    ['null', 'null', '该文件不是“公开年报”的草稿。'],
    ['other JSON', '{"report":{}}', '该文件不是“公开年报”的草稿。'],
    ['no version', '{"format":"gongkai-nianbao"}', '草稿的版本号有误。'],
    ['version 0', '{"format":"gongkai-nianbao","version":0}', '草稿的版本号有误。'],
    ['version 1.5', '{"format":"gongkai-nianbao","version":1.5}', '草稿的版本号有误。'],
    ['a worded version', '{"format":"gongkai-nianbao","version":"1"}', '草稿的版本号有误。'],
    [
      'a newer version',
      '{"format":"gongkai-nianbao","version":3}',
      '草稿由更新版本的“公开年报”保存（版本 3），请更新本软件后再打开。',
    ],
    ['no report', '{"format":"gongkai-nianbao","version":1}', '“report”一项的内容不合规定。'],
  ])('is refused with the reason: %s', (_, text, problem) => {
    expect(readDraftFile(text)).toEqual({ problem });
  });

  it('is refused where something stands under an id the edition does not have', () => {
    const tables = (report: Record<string, unknown>) =>
      report['tables'] as Record<string, Record<string, Record<string, string>>>;
    const problem = (id: string) => ({ problem: `“2021年格式（现行）”中没有“${id}”这一项。` });
    expect(
      damaged((report) => (tables(report)['requests']!['closed'] = { enterprise: '1' })),
    ).toEqual(problem('requests/closed/enterprise'));
    expect(
      damaged((report) => (tables(report)['requests']!['handled'] = { enterprise: '1' })),
    ).toEqual(problem('requests/handled/enterprise'));
    expect(
      damaged((report) => (tables(report)['constructor'] = { name: { length: '1' } })),
    ).toEqual(problem('constructor/name/length'));
    expect(
      damaged((report) => ((report['sections'] as Record<string, string>)['extra'] = '文字')),
    ).toEqual(problem('extra'));
  });

  it.each([
    ['a number in a cell', 'tables/requests/received/naturalPerson', 3],
    ['a list for a table', 'tables/requests', []],
    ['a number for a narrative', 'sections/overview', 1],
    ['another kind of agency', 'agency/kind', 'empire'],
    ['a year in words', 'period/year', '2026'],
    ['a year with a fraction', 'period/year', 2026.5],
    ['a year long ago', 'period/year', 1066],
    ['another half', 'period/half', 'third'],
    ['a list for a preface', 'preface', []],
  ])('is refused with its place: %s', (_, path, value) => {
    const result = damaged((report) => {
      const ids = path.split('/');
      const last = ids.pop()!;
      let place: Record<string, unknown> = report;
      for (const id of ids) place = place[id] as Record<string, unknown>;
      place[last] = value;
    });
    expect(result).toEqual({ problem: `“report/${path}”一项的内容不合规定。` });
  });

  it('is refused with another edition, in this year’s report or the last', () => {
    expect(damaged((report) => (report['edition'] = '2035'))).toEqual({
      problem: '格式“2035”不在本软件支持的范围内。',
    });
    expect(damaged((report, file) => (file['lastYear'] = { ...report, edition: '2035' }))).toEqual({
      problem: '上年报告：格式“2035”不在本软件支持的范围内。',
    });
  });

  it('cannot reach the prototype of anything', () => {
    const evil = toDraftFile(draft)
      .replace('"requests": {', '"__proto__": {"polluted": {"yes": "1"}}, "requests": {')
      .replace('"overview":', '"__proto__": "polluted", "overview":')
      .replace('"report": {', '"__proto__": {"polluted": "yes"}, "report": {');
    readDraftFile(evil);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('never throws and never returns both, whatever the file holds', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .object()
        .map((value) => JSON.stringify({ format: 'gongkai-nianbao', version: 1, report: value })),
      fc.nat(3000).map((length) => toDraftFile(draft).slice(0, length)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const result = readDraftFile(text);
        expect('problem' in result && result.problem.length > 0).toBe(true);
      }),
    );
  });

  // A file that version 1 wrote: it must open for ever, whatever the version is by then.
  it('opens as version 1 wrote it', () => {
    const first = `{"format":"gongkai-nianbao","version":1,"report":{"edition":"2019",
      "agency":{"name":"柳湾街道办事处","kind":"street"},"period":{"year":2020},"preface":"",
      "sections":{"overview":"文","problems":"","otherMatters":""},
      "tables":{"requests":{"closed":{"naturalPerson":"１"}}},
      "signature":{"agency":"","date":"2021年1月"},
      "contact":{"address":"","telephone":"","postcode":""},
      "publication":{"indexNumber":"","publisher":"","catalogue":"","documentNumber":"",
      "keywords":"","publishedOn":""}},"confirmations":[]}`;
    const result = readDraftFile(first);
    expect(result).toMatchObject({
      draft: {
        report: {
          edition: '2019',
          agency: { name: '柳湾街道办事处' },
          tables: { requests: { closed: { naturalPerson: '１', enterprise: '' } } },
          signature: { date: '2021年1月' },
        },
      },
    });
  });
});
