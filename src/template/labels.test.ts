import { describe, expect, it } from 'vitest';
import { cellAt, type Cell } from './cells';
import { editions } from './editions';
import { placeName, rowLabel, shortLabel, spokenLabel } from './labels';

const cell = (address: string): Cell => cellAt(editions[0]!, address)!;

describe('labels', () => {
  it('cites a line by the numbers people use', () => {
    expect(shortLabel(cell('requests/received/enterprise').row)).toBe('一');
    expect(shortLabel(cell('requests/handled/enterprise').row)).toBe('三（七）');
    expect(shortLabel(cell('requests/withheldByLaw/enterprise').row)).toBe('三（三）2.');
    expect(shortLabel(cell('proactive/rules/issued').row)).toBe('规章');
  });

  it('tells 3.其他 of （六） from the other lines that begin with 3.', () => {
    expect(rowLabel(cell('requests/closedOther/enterprise').row)).toBe('（六）其他处理3.其他');
  });

  it('says where a cell is in printed words', () => {
    expect(placeName(cell('requests/received/naturalPerson'))).toBe(
      '表三“一、本年新收政府信息公开申请数量”，自然人列',
    );
  });

  it('tells a screen reader row and column; figure and unit follow', () => {
    expect(spokenLabel(cell('requests/received/naturalPerson'))).toBe(
      '本年新收政府信息公开申请数量，自然人',
    );
    expect(spokenLabel(cell('proactive/fees/collectedWanYuan'))).toBe(
      '行政事业性收费，本年收费金额（单位：万元）',
    );
  });
});
