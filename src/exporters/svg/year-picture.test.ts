import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksText } from '../../document/blocks-text';
import { explanationBlocks } from '../../document/explanation-blocks';
import { yearFacts } from '../../document/year-facts';
import { emptyReport } from '../../report/empty-report';
import { edition2019 } from '../../template/editions/edition-2019';
import { edition2021 } from '../../template/editions/edition-2021';
import { editionHalfYear } from '../../template/editions/edition-half-year';
import { anyReport } from '../../testing/any-report';
import { reportFrom, zeroReport } from '../../testing/report-from';
import { pictureInWords, yearPicture } from './year-picture';
import { times } from '../../testing/effort';

const report = reportFrom(`
               naturalPerson  enterprise
  received     6              2
  disclosed    4              1
  withheldByLaw 1             0
  withheldStateSecret 0       1
  carriedForward 1            0
`);
const lastYear = { ...zeroReport(edition2021, 2025) };

const factsOf = (earlier = [lastYear]) => {
  const facts = yearFacts(edition2021, report, { earlier });
  if (!facts) throw new Error('no facts');
  return facts;
};
const texts = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, each = '']) => each);

describe('the picture of the year', () => {
  it('shows what the tables say, each count beside its name', () => {
    const shown = texts(yearPicture(factsOf()));
    const after = (label: string) => shown[shown.indexOf(label) + 1];
    expect(['自然人', '商业企业', '予以公开', '不予公开', '2025年', '2026年'].map(after)).toEqual([
      '6件',
      '2件',
      '5件',
      '2件',
      '0件',
      '8件',
    ]);
    expect(shown.slice(0, 2)).toEqual(['清源县石桥镇人民政府', '2026年政府信息公开工作']);
  });

  it('says all of it in words too, with no rate', () => {
    const svg = yearPicture(factsOf());
    expect(svg).toContain('role="img" aria-labelledby="year-picture-title year-picture-desc"');
    const words = pictureInWords(factsOf());
    expect(svg).toContain(words);
    expect(words).toContain('新收申请8件，上年结转0件，本年办结7件，结转下年1件。');
    expect(words).toContain('各年新收申请：2025年0件，2026年8件。');
    expect(svg).not.toMatch(/[%％]|百分/);
  });

  it('takes no year from the report of another agency', () => {
    const other = { ...lastYear, agency: { ...lastYear.agency, name: '白沙县教育局' } };
    expect(factsOf([other]).years).toEqual([{ year: 2026, received: 8 }]);
  });

  it('leaves years out that are not known, and those of another time', () => {
    expect(factsOf([]).years).toEqual([{ year: 2026, received: 8 }]);
    expect(
      factsOf([zeroReport(edition2019, 2019), emptyReport(edition2021, 2025)].slice(0)).years,
    ).toHaveLength(1);
    expect(factsOf([zeroReport(edition2021, 2027)]).years).toHaveLength(1);
  });

  it('says of a year without requests that there were none', () => {
    const facts = yearFacts(edition2021, zeroReport());
    expect(facts && texts(yearPicture(facts))).toContain('全年未收到政府信息公开申请。');
  });

  it('is not made of blanks, nor of half a year', () => {
    expect(yearFacts(edition2021, emptyReport(edition2021, 2026))).toBeNull();
    expect(yearFacts(edition2021, zeroReport(edition2021, undefined))).not.toBeNull();
    expect(yearFacts(editionHalfYear, zeroReport(editionHalfYear))).toBeNull();
  });

  it('is well formed whatever was typed', () => {
    fc.assert(
      fc.property(anyReport, fc.string(), ({ edition, report: any }, name) => {
        const facts = yearFacts(edition, any) ?? { ...factsOf(), agency: name, title: name };
        const svg = yearPicture(facts);
        expect(svg.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
        expect(svg).not.toContain('NaN');
      }),
      { numRuns: times(50) },
    );
  });
});

it('解读 says the same under its heads', () => {
  expect(blocksText(explanationBlocks(factsOf()))).toBe(
    [
      '清源县石桥镇人民政府',
      '2026年政府信息公开工作年度报告解读',
      '一、收到多少申请',
      '2026年，新收申请8件，上年结转0件，本年办结7件，结转下年1件。新收申请比2025年增加8件。',
      '二、谁提出了申请',
      '新收申请中，自然人6件，商业企业2件。',
      '三、申请怎样办结',
      '办结的申请中，予以公开5件，不予公开2件。',
      '四、复议和诉讼',
      '因政府信息公开工作，被申请行政复议0件，被提起行政诉讼0件。',
    ].join('\n'),
  );
});
