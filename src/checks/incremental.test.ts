import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CheckInput } from './check';
import { reportTelling } from '../testing/judged-sentences';
import { times } from '../testing/effort';

/** The checks of a world in which no text is remembered, only what belongs to one input. */
async function forgetfulChecks() {
  vi.resetModules();
  vi.doMock('../text/memoize', async (original) => ({
    ...(await original<object>()),
    memoizeBy: (_: unknown, read: unknown) => read,
    memoizeText: (read: unknown) => read,
  }));
  const [{ checks }, { examineWith }] = await Promise.all([
    import('./index'),
    import('./run-checks'),
  ]);
  vi.doUnmock('../text/memoize');
  vi.resetModules();
  return (input: CheckInput) => examineWith(checks, input);
}
async function rememberingChecks() {
  const [{ checks }, { examineWith }] = await Promise.all([
    import('./index'),
    import('./run-checks'),
  ]);
  return (input: CheckInput) => examineWith(checks, input);
}

/** Sentences that go on from one another, over sentences and over lines. */
const pieces = [
  '\n',
  '\n\n',
  '\r\n',
  '（二）依申请公开情况。',
  '一、主动公开\n',
  '收到政府信息公开申请9件，办结8件',
  '收到政府信息公开申请9件。',
  '其中自然人7件，企业3件',
  '其中予以公开5件、部分公开2件，占75%。',
  '均已办结。',
  '均予以公开',
  '同比增长20%，',
  '结转下年度2件。',
  '本年度通过政府网站和政务新媒体公开各类信息共计120',
  '条，其中60条、50条。',
  '（网上申请5件、信函3件）',
  '2023年，我镇公开信息130条。',
  '未发生行政复议、',
  '一是健全制度；三是加强培训。',
  '（一）、完善,制度.。',
  '规范性文件现行有效12件。',
  '，',
  '。',
  '8件',
  '甲',
  '下一步，2025年我镇将加大培训力度。',
  '根据《关于政府信息公开工作年度报告有关事项的通知》编制。',
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 0, 1, 2, 9),
  words: fc.constantFrom(...pieces, ''),
  // What else may change while the words stay.
  year: fc.constantFrom(2024, 2025, 2026),
  received: fc.constantFrom('8', '9'),
  agency: fc.constantFrom('云岭县石桥镇人民政府', '青泽县水务局'),
});

type Around = Pick<
  typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never,
  'year' | 'received' | 'agency'
>;

describe('checks after an edit', () => {
  it('find what they find in a text never seen before', async () => {
    const afresh = await forgetfulChecks();
    const remembering = await rememberingChecks();
    const last = reportTelling('收到政府信息公开申请7件。\n公开信息110条。', {}, 2025);
    const inputOf = (text: string, { year, received, agency }: Around): CheckInput => {
      const told = reportTelling(text, { 'requests/received/naturalPerson': received }, year);
      const { report } = told;
      const sections = { ...report.sections, problems: text };
      return {
        ...told,
        report: { ...report, sections, agency: { ...report.agency, name: agency } },
        lastYear: last,
      };
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 4, maxLength: 24 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (begin, edits) => {
          let text = begin.join('');
          for (const { at, cut, words, ...around } of edits) {
            const from = Math.round(at * text.length);
            text = text.slice(0, from) + words + text.slice(from + cut);
            const input = inputOf(text, around);
            expect(remembering(input)).toEqual(afresh(input));
          }
        },
      ),
      { numRuns: times(25) },
    );
  });
});
