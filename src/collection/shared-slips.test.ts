import { describe, expect, it } from 'vitest';
import { editionInForce } from '../template/editions';
import { completeReport } from '../testing/complete-report';
import { readReport } from '../testing/read-report';
import { recheck } from './examine';
import type { ReadReport } from './received';
import { sharedSlips } from './shared-slips';
import { unitRows } from './units';

function read(at: number, overview: (text: string) => string, title?: string): ReadReport {
  const report = completeReport(editionInForce(null), 2026);
  const name = `清源县第${at}镇人民政府`;
  const own = {
    ...report,
    agency: { ...report.agency, name },
    signature: { ...report.signature, agency: name },
    sections: { ...report.sections, overview: overview(report.sections['overview'] ?? '') },
  };
  const printedTitles = title === undefined ? {} : { title: title.replace('{}', name) };
  return recheck(readReport(String(at), own, { printedTitles }), {});
}
const placeholder = (text: string) => text.replace('政策文件', 'XX文件');
const slipsOf = (reports: readonly ReadReport[]) => sharedSlips(unitRows(reports, [], 2026));

describe('a slip that several units share', () => {
  it('is told once with their names, where it stands in three', () => {
    const three = [1, 2, 3].map((at) => read(at, placeholder));
    const slips = slipsOf([...three, read(4, (text) => text)]);
    const [slip] = slips.filter(({ message }) => message.includes('XX'));
    expect(slip?.units.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(slipsOf(three.slice(0, 2))).toEqual([]);
  });

  it('is the same whatever name and figures the unit put into it', () => {
    const own = [1, 2, 3].map((at) => read(at, (text) => text, '{}2026年政府信息公开年度工作报告'));
    expect(own.every(({ findings }) => findings.length > 0)).toBe(true);
    expect(slipsOf(own).map(({ units }) => units.length)).toContain(3);
  });

  it('is none where each sentence is another, or the figures do not add up', () => {
    const words = ['甲', '乙', '丙'].map((word, at) =>
      read(at + 1, (text) => text.replace('政策文件', `XX${word}文件`)),
    );
    expect(slipsOf(words).filter(({ message }) => message.includes('XX'))).toEqual([]);
    expect(slipsOf([])).toEqual([]);
  });
});
