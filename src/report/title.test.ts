import { describe, expect, it } from 'vitest';
import { editions } from '../template/editions';
import { edition2021 } from '../template/editions/edition-2021';
import { editionHalfYear } from '../template/editions/edition-half-year';
import { zeroReport } from '../testing/report-from';
import { emptyReport } from './empty-report';
import { fileName } from './file-name';
import { reportTitle, titleLines } from './title';

const named = (name: string) => {
  const report = zeroReport();
  return { ...report, agency: { ...report.agency, name } };
};

describe('the title', () => {
  it('is agency, year and kind of report', () => {
    expect(reportTitle(edition2021, zeroReport())).toBe(
      '清源县石桥镇人民政府2026年政府信息公开工作年度报告',
    );
  });

  it('names the half of the year', () => {
    const report = zeroReport(editionHalfYear);
    expect(reportTitle(editionHalfYear, report)).toBe(
      '清源县石桥镇人民政府2026年上半年政府信息公开工作进展情况',
    );
    expect(
      reportTitle(editionHalfYear, { ...report, period: { year: 2026, half: 'second' } }),
    ).toContain('2026年下半年');
  });

  it.each(editions)('leaves no brace of $id behind, even when nothing is filled in', (edition) => {
    expect(reportTitle(edition, emptyReport(edition, null))).not.toMatch(/[{}]|null|undefined/);
    expect(titleLines(edition, emptyReport(edition, null))).toHaveLength(1);
  });

  it('prints braces and dollar signs of a name as they were typed', () => {
    expect(reportTitle(edition2021, named('{year}$&局'))).toBe(
      '{year}$&局2026年政府信息公开工作年度报告',
    );
  });
});

describe('the file name', () => {
  it('is the title with the ending', () => {
    expect(fileName(edition2021, zeroReport(), 'docx')).toBe(
      '清源县石桥镇人民政府2026年政府信息公开工作年度报告.docx',
    );
  });

  it('leaves out what Windows forbids', () => {
    expect(fileName(edition2021, named(' a\\b/c:d*e?f"g<h>i|j\nk '), 'html')).toBe(
      'abcdefghijk2026年政府信息公开工作年度报告.html',
    );
  });

  it('stays short enough for a file system', () => {
    const name = fileName(edition2021, named('很'.repeat(500)), 'docx');
    expect(new TextEncoder().encode(name).length).toBeLessThan(400);
    expect(name).toMatch(/\.docx$/);
  });
});
