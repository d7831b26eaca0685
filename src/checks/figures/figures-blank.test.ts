import { describe, expect, it } from 'vitest';
import { noLocal } from '../../testing/no-local';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { reportFrom } from '../../testing/report-from';
import { cellAt } from '../../template/cells';
import { edition2021 } from '../../template/editions/edition-2021';
import { figuresBlank } from './figures-blank';

describe('figures/blank', () => {
  it('names one blank cell and fills it with 0', () => {
    const report = reportFrom('naturalPerson\n received _');
    expect(messages(figuresBlank, report)).toEqual([
      '表三“一、本年新收政府信息公开申请数量”，自然人列未填：请填写数字，没有的填 0。',
    ]);
    expect(foundBy(figuresBlank, inputOf(report))[0]?.fixes?.[0]?.cells).toEqual({
      'requests/received/naturalPerson': '0',
    });
  });

  it('never offers 0 for a row whose total the file printed', () => {
    const report = reportFrom(
      'upheld corrected otherOutcome pending\n reconsideration _ _ _ _\n litigationDirect _ 0 0 0',
      { table: 'disputes' },
    );
    const printedTotals = { 'disputes/reconsideration/total': '11' };
    const found = foundBy(figuresBlank, { ...inputOf(report), printedTotals });
    expect(found.map(({ message }) => message)).toEqual([
      '表四“行政复议”，总计列在文件中印作 11，各分项没有读入：请按原件填写。',
      '表四“行政诉讼未经复议直接起诉”，结果维持列未填：请填写数字，没有的填 0。',
    ]);
    expect(found[0]).not.toHaveProperty('fixes');
  });

  it('never offers 0 for figures the file prints beside no column, and speaks of each row', () => {
    const report = reportFrom(
      'naturalPerson enterprise\n received _ _\n disclosed _ _\n carriedOver 0 _',
    );
    const openCells = [
      'requests/received/naturalPerson',
      'requests/received/enterprise',
      'requests/disclosed/enterprise',
      'requests/carriedOver/naturalPerson',
    ];
    const found = foundBy(figuresBlank, { ...inputOf(report), openCells });
    expect(found.map(({ message }) => message)).toEqual([
      '表三“一、本年新收政府信息公开申请数量”，自然人列起 2 格在文件中有数字，没有读入：请按原件填写。',
      '表三（一）予以公开，商业企业列在文件中有数字，没有读入：请按原件填写。',
      '表三有 2 格未填，第一处为表三“二、上年结转政府信息公开申请数量”，商业企业列：请填写数字，没有的填 0。',
    ]);
    expect(found.map(({ fixes }) => fixes?.length)).toEqual([undefined, undefined, 1]);
    expect(Object.keys(found[2]?.fixes?.[0]?.cells ?? {})).not.toContain(openCells[2]);
  });

  it('offers no 0 in a row with figures the file prints, though a printed total covers one of them', () => {
    const outcomes = cellAt(edition2021, 'requests/handled/naturalPerson')?.parts ?? [];
    const columns = 'naturalPerson enterprise';
    const blank = outcomes.map((address) => `${address.split('/')[1] ?? ''} _ _`);
    const open = ['requests/disclosed/naturalPerson', 'requests/disclosed/enterprise'];
    const found = foundBy(figuresBlank, {
      ...inputOf(reportFrom(`${columns}\n ${blank.join('\n ')}`)),
      printedTotals: { 'requests/handled/naturalPerson': '5' },
      openCells: open,
    });
    const offered = found.flatMap(({ fixes = [] }) =>
      fixes.flatMap(({ cells = {} }) => Object.keys(cells)),
    );
    expect(offered).toContain('requests/partlyDisclosed/enterprise');
    expect(offered).not.toContain(open[0]);
    expect(offered).not.toContain(open[1]);
    expect(found.map(({ message }) => message)).toContain(
      '表三（一）予以公开，商业企业列在文件中有数字，没有读入：请按原件填写。',
    );
  });

  it('counts several blank cells of a table', () => {
    expect(messages(figuresBlank, reportFrom('naturalPerson\n received _\n disclosed _'))).toEqual([
      '表三有 2 格未填，第一处为表三“一、本年新收政府信息公开申请数量”，自然人列：请填写数字，没有的填 0。',
    ]);
  });

  it('speaks once of a row whose total and whose cells the file printed', () => {
    const report = reportFrom(
      'upheld corrected otherOutcome pending\n reconsideration _ _ _ _\n litigationDirect _ 0 0 0',
      { table: 'disputes' },
    );
    const found = foundBy(figuresBlank, {
      ...inputOf(report),
      printedTotals: { 'disputes/reconsideration/total': '11' },
      openCells: ['disputes/reconsideration/upheld', 'disputes/litigationDirect/upheld'],
    });
    expect(found.map(({ message, isBlank, facts }) => ({ message, isBlank, facts }))).toEqual([
      {
        message: '表四“行政复议”，总计列在文件中印作 11，各分项没有读入：请按原件填写。',
        isBlank: true,
        facts: { printed: 11 },
      },
      {
        message:
          '表四“行政诉讼未经复议直接起诉”，结果维持列在文件中有数字，没有读入：请按原件填写。',
        isBlank: true,
        facts: { open: 1 },
      },
    ]);
  });

  it.each([
    ['is 0', '0', '_'],
    ['is no number', '约11', '_'],
    ['has a part that was read', '11', '3'],
  ])('offers 0 where the total printed %s', (_, total, upheld) => {
    const report = reportFrom(
      `upheld corrected otherOutcome pending\n reconsideration ${upheld} _ _ _`,
      {
        table: 'disputes',
      },
    );
    const printedTotals = { 'disputes/reconsideration/total': total };
    const found = foundBy(figuresBlank, { ...inputOf(report), printedTotals });
    expect(found.map(({ fixes }) => fixes?.length)).toEqual([1]);
  });

  it('counts the blanks, and is a hint where a county leaves them blank', () => {
    const input = inputOf(reportFrom('naturalPerson enterprise\n received _ _'));
    const under = (blanks: 'allowed' | 'zero') =>
      foundBy(figuresBlank, { ...input, local: { ...noLocal, blanks } });
    expect(under('zero')).toMatchObject([{ facts: { blanks: 2 }, isBlank: true }]);
    expect(under('zero')[0]?.severity).toBeUndefined();
    expect(under('allowed')).toMatchObject([{ facts: { blanks: 2 }, severity: 'hint' }]);
  });

  it('answers with the same list until a blank is filled or a figure is deleted', () => {
    const blanksOf = (row: string) =>
      figuresBlank.run(inputOf(reportFrom(`naturalPerson enterprise\n received ${row}`)));
    const one = blanksOf('_ 1');
    expect(blanksOf('_ 2')).toBe(one);
    expect(blanksOf('1 _')).not.toEqual(one);
    expect(blanksOf('_ _')).not.toEqual(one);
  });
});
