import fc from 'fast-check';
import type { AnnualReport } from '../report/annual-report';
import { emptyReport, tablesFilled } from '../report/empty-report';
import { editions } from '../template/editions';
import type { Edition } from '../template/edition';

/** Rare characters, markup, control characters, lone surrogates, numbered lines, endless paragraphs. */
const oddTexts = [
  '',
  '㙍水镇·𬇕江乡人民政府',
  '“引号”与"quotes" <b>&amp;</b> ]]> </script>',
  '😀👨‍👩‍👧 e\u0301 \u202Eright',
  'a\ud800b\udc00\udc00c\u0000\u0007\u0085\ufffe\ufdd0',
  '_x0041_ =1+1 {PAGE}\ttab\u2028line',
  '（一）主动公开情况。本年公开信息12条。\n1.制度\n（1）审查\r\n\n　一、标题\n(二)依申请公开：无。',
  '长'.repeat(20_000),
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('一', '、', '（', '。', '1', '.', '\n', '：', ' '),
    maxLength: 40,
  }),
);

const anyFigure: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(20).map(String) },
  fc.constantFrom('', '0', '１２', '1,234', '-3', '+5', '3件', '779.508355', '999999999999', '1e5'),
  fc.nat().map(String),
);

/** Any report a clerk could leave, sensible or not, of any edition. */
export const anyReport: fc.Arbitrary<{ edition: Edition; report: AnnualReport }> = fc
  .constantFrom(...editions)
  .chain((edition) => {
    const empty = emptyReport(edition, 2026);
    const sections = Object.fromEntries(Object.keys(empty.sections).map((id) => [id, anyText]));
    return fc
      .record({
        agency: anyText,
        year: fc.option(fc.integer({ min: 1900, max: 2200 })),
        preface: anyText,
        sections: fc.record(sections),
        figures: fc.array(anyFigure, { minLength: 150, maxLength: 150 }),
        signature: fc.record({
          agency: anyText,
          date: fc.oneof(anyText, fc.constant('2027.1.12')),
        }),
      })
      .map(({ agency, year, figures, ...texts }) => {
        let next = 0;
        const tables = tablesFilled(edition, () => figures[next++ % figures.length] ?? '');
        const report: AnnualReport = {
          ...empty,
          ...texts,
          agency: { name: agency, kind: 'township' },
          period: { ...empty.period, year },
          tables,
        };
        return { edition, report };
      });
  });
