import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnualReport, Binding, Draft } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { cellsOf } from '../template/cells';
import { edition2021 } from '../template/editions/edition-2021';
import { startersOf } from '../template/editions/starters';
import { zeroReport } from '../testing/report-from';
import {
  boundNumbers,
  followed,
  isBound,
  sentenceOf,
  slotValues,
  withSentence,
} from './bound-sentences';
import { figuresOf } from './figures';

const section = 'overview';
const received = 'requests/received/naturalPerson';
const template = '本年度新收政府信息公开申请{requests/received/allApplicants}件。';
const sums = '共办理{requests/received/allApplicants + requests/carriedOver/allApplicants}件。';

const figures = (report: AnnualReport) => figuresOf(edition2021, report.tables);
const saying = (overview: string, bindings: Binding[] = []): Draft => {
  const report = zeroReport();
  return {
    report: { ...report, sections: { ...report.sections, overview } },
    confirmations: [],
    bindings,
  };
};
const put = (draft: Draft, at: number, sentence = template): Draft => {
  const result = withSentence(draft, { section, template: sentence, at }, figures(draft.report));
  if (!result) throw new Error('cannot be put in');
  return result.draft;
};
const text = (draft: Draft) => draft.report.sections[section] ?? '';
const typed = (draft: Draft, texts: Record<string, string>) =>
  followed(edition2021, { ...draft, report: withCells(draft.report, texts) });
const edited = (draft: Draft, overview: string) =>
  followed(edition2021, {
    ...draft,
    report: { ...draft.report, sections: { ...draft.report.sections, overview } },
  });

describe('a bound sentence', () => {
  it('follows the table', () => {
    const draft = put(saying(''), 0);
    expect(text(draft)).toBe('本年度新收政府信息公开申请0件。');
    expect(text(typed(draft, { [received]: '6' }))).toBe('本年度新收政府信息公开申请6件。');
    expect(text(typed(put(saying(''), 0, sums), { [received]: '1,234' }))).toBe('共办理1234件。');
  });

  it('follows in every place it was copied to', () => {
    const draft = put(saying(''), 0);
    const twice = edited(draft, `${text(draft)}\n　　${text(draft)}完。`);
    expect(text(typed(twice, { [received]: '6' }))).toBe(
      '本年度新收政府信息公开申请6件。\n　　本年度新收政府信息公开申请6件。完。',
    );
  });

  it.each(['', '6吨', ' ', '一'])('waits unchanged while a cell says “%s”', (wrong) => {
    const six = typed(put(saying(''), 0), { [received]: '6' });
    const waiting = typed(six, { [received]: wrong });
    expect(text(waiting)).toBe('本年度新收政府信息公开申请6件。');
    expect(boundNumbers(waiting, section, figures(waiting.report))).toEqual([
      { start: 13, end: 14, isWaiting: true },
    ]);
    expect(text(typed(waiting, { [received]: '17' }))).toBe('本年度新收政府信息公开申请17件。');
  });

  it.each([
    ['the number', '本年度新收政府信息公开申请5件。'],
    ['a word', '今年新收政府信息公开申请0件。'],
    ['its end', '本年度新收政府信息公开申请0件，均已办结。'],
    ['what stands before it', '除转办的以外，本年度新收政府信息公开申请0件。'],
    ['all of it', ''],
  ])('is bound no longer once %s is changed', (_, words) => {
    const lapsed = edited(put(saying(''), 0), words);
    expect(lapsed.bindings).toEqual([]);
    expect(text(typed(lapsed, { [received]: '6' }))).toBe(words);
  });

  it('is bound no longer in an edition without its cells', () => {
    const rows = '本年度制发行政规范性文件{proactive/normativeDocuments/unheard}件。';
    const draft = saying('本年度制发行政规范性文件0件。', [
      { section, template: rows, values: ['0'] },
    ]);
    expect(followed(edition2021, draft).bindings).toEqual([]);
    expect(withSentence(draft, { section, template: rows, at: 0 }, figures(draft.report))).toBe(
      null,
    );
  });

  it('is none where its numbers do not fit it or it has no end', () => {
    const draft = saying('共0件。共0件', [
      { section, template: '共{requests/received/allApplicants}件。', values: [] },
      { section, template: '共{requests/received/allApplicants}件', values: ['0'] },
    ]);
    expect(followed(edition2021, draft).bindings).toEqual([]);
    expect(boundNumbers(draft, section, figures(draft.report))).toEqual([]);
    expect(isBound(draft, section, '共{requests/received/allApplicants}件')).toBe(false);
  });

  it('follows the year, and waits while none is chosen', () => {
    const draft = put(saying(''), 0, '{year}年度未收取政府信息公开信息处理费。');
    const of = (year: number | null) =>
      text(followed(edition2021, { ...draft, report: { ...draft.report, period: { year } } }));
    expect(of(2027)).toBe('2027年度未收取政府信息公开信息处理费。');
    expect(of(null)).toBe('2026年度未收取政府信息公开信息处理费。');
  });

  it('is known by its section and its words, each on its own', () => {
    const draft = put(put(saying(''), 0), 99, sums);
    const binding = draft.bindings ?? [];
    expect(binding).toHaveLength(2);
    expect(isBound(draft, section, template)).toBe(true);
    expect(isBound(draft, 'problems', template)).toBe(false);
    expect(isBound(draft, section, '共{year}件。')).toBe(false);
    expect(boundNumbers(draft, 'problems', figures(draft.report))).toEqual([]);
    // Put in once more it is still one sentence that follows.
    expect(put(draft, 0).bindings).toHaveLength(2);
    const half = '共{requests/received/allApplicants + requests/unheard/allApplicants}件。';
    expect(slotValues(half, draft.report, figures(draft.report))).toBeNull();
  });

  it('leaves a draft without any as it is', () => {
    const draft = { report: zeroReport(), confirmations: [] };
    expect(followed(edition2021, draft)).toBe(draft);
  });
});

describe('putting a sentence in', () => {
  const sentence = '本年度新收政府信息公开申请0件。';

  it.each([
    ['at the start', '甲。乙。', 0, `${sentence}甲。乙。`],
    ['between sentences', '甲。乙。', 2, `甲。${sentence}乙。`],
    ['after the sentence the caret is in', '甲甲。乙。', 1, `甲甲。${sentence}乙。`],
    ['below a heading', '（一）主动公开\n乙。', 3, `（一）主动公开\n${sentence}\n乙。`],
    ['after a heading that runs on', '（二）依申请公开：', 9, `（二）依申请公开：${sentence}`],
    ['below a text without an end', '甲', 1, `甲\n${sentence}`],
    ['in an empty line', '甲。\n\n乙。', 3, `甲。\n${sentence}\n乙。`],
  ])('%s', (_, before, at, after) => {
    const draft = put(saying(before), at);
    expect(text(draft)).toBe(after);
    expect(isBound(draft, section, template)).toBe(true);
  });

  it('says where it ends', () => {
    const draft = saying('甲');
    const result = withSentence(draft, { section, template, at: 0 }, figures(draft.report));
    expect(text(draft).slice(0, 1) + sentence).toBe('甲' + sentence);
    expect(result?.end).toBe(sentence.length);
  });

  it('is not possible while a cell is blank', () => {
    const report = withCells(zeroReport(), { [received]: '' });
    const draft = { report, confirmations: [] };
    expect(withSentence(draft, { section, template, at: 0 }, figures(report))).toBe(null);
  });

  it('into the preface is possible as well', () => {
    const { report } = saying('');
    const draft = { report: { ...report, preface: '' }, confirmations: [] };
    const result = withSentence(draft, { section: 'preface', template, at: 0 }, figures(report));
    expect(result?.draft.report.preface).toBe(sentence);
  });
});

const inputs = cellsOf(edition2021).flatMap((cell) =>
  cell.parts.length === 0 ? [cell.address] : [],
);
const anyTexts = fc.dictionary(
  fc.constantFrom(...inputs),
  fc.constantFrom('', '0', '7', '12', '305', '６', '1,234', '3件', '-', '0.5'),
  { maxKeys: 12 },
);
const anyEdit = fc.record({
  at: fc.nat(),
  cut: fc.nat(3),
  put: fc.constantFrom('', '九', '9', '。', '\n'),
});
const anyStep = fc.oneof(
  fc.record({ cells: anyTexts }),
  fc.record({ edit: anyEdit }),
  fc.record({ starter: fc.nat(), at: fc.nat() }),
);

/** Every bound sentence says what the tables say now, or waits for a cell that says nothing. */
function expectTrue(draft: Draft): void {
  for (const binding of draft.bindings ?? []) {
    const now = slotValues(binding.template, draft.report, figures(draft.report));
    expect(now).not.toBe(null);
    if (now?.includes(null) !== true) expect(binding.values).toEqual(now);
    expect(text(draft)).toContain(sentenceOf(binding));
  }
}

function edit(before: string, { at, cut, put: by }: { at: number; cut: number; put: string }) {
  const start = at % (before.length + 1);
  return before.slice(0, start) + by + before.slice(start + cut);
}

describe('bound sentences, whatever is typed', () => {
  const starters = startersOf('year', section);
  const apply = (
    draft: Draft,
    step: {
      cells?: Record<string, string>;
      edit?: Parameters<typeof edit>[1];
      starter?: number;
      at?: number;
    },
  ): Draft => {
    if (step.cells) return typed(draft, step.cells);
    if (step.edit) return edited(draft, edit(text(draft), step.edit));
    const { template: chosen = '' } = starters[(step.starter ?? 0) % starters.length] ?? {};
    const at = (step.at ?? 0) % (text(draft).length + 1);
    return (
      withSentence(draft, { section, template: chosen, at }, figures(draft.report))?.draft ?? draft
    );
  };

  it('state the tables’ figures, wait, or are bound no longer', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let draft = saying('（一）主动公开情况。甲。\n（二）依申请公开\n乙。');
        for (const step of steps) {
          draft = apply(draft, step);
          expectTrue(draft);
          expect(followed(edition2021, draft)).toBe(draft);
        }
      }),
    );
  });

  it('change nothing but their own numbers', () => {
    const words = (of: Draft) => text(of).replace(/\d+(\.\d+)?/g, '#');
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), anyTexts, (steps, cells) => {
        const draft = steps.reduce(apply, saying('甲。'));
        const after = typed(draft, cells);
        expect(words(after)).toBe(words(draft));
        const untouched = (of: Draft) => {
          const numbers = boundNumbers(of, section, figures(of.report));
          let at = 0;
          return numbers.map(({ start, end }) => {
            const before = text(of).slice(at, start);
            at = end;
            return before;
          });
        };
        // A sentence with a wrong cell behind it keeps its numbers too.
        expect(untouched(after)).toEqual(untouched(draft));
      }),
    );
  });

  it('say nothing of a blank cell as of a 0', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starters), fc.constantFrom(...inputs), (starter, address) => {
        const report = withCells(zeroReport(), { [address]: '' });
        const now = slotValues(starter.template, report, figures(report));
        const cell = cellsOf(edition2021).filter(({ parts }) => parts.includes(address));
        const reads = [address, ...cell.map((each) => each.address)];
        const isRead = now !== null && reads.some((each) => starter.template.includes(each));
        if (isRead) expect(now).toContain(null);
      }),
    );
  });
});
