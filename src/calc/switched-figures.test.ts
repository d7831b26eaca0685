import { describe, expect, it } from 'vitest';
import { withCells } from '../report/cell-text';
import { edition2019 } from '../template/editions/edition-2019';
import { edition2021 } from '../template/editions/edition-2021';
import { emptyReport } from '../report/empty-report';
import { switchEdition } from './switch-edition';
import { figureIn, joinedFigure, openFigure } from './switched-figures';

describe('a figure that did not simply move is told', () => {
  const inOld = (cells: Record<string, string>) =>
    switchEdition(withCells(emptyReport(edition2019, 2020), cells), edition2019, edition2021);
  const inNew = (cells: Record<string, string>) =>
    switchEdition(withCells(emptyReport(edition2021, 2021), cells), edition2021, edition2019);

  it('with the lines among which the clerk has to choose', () => {
    const { open } = inOld({ 'requests/closed/enterprise': '4' });
    expect(open.map((each) => openFigure(edition2019, edition2021, each))).toEqual([
      '表三（六）其他处理，商业企业列：4，所选格式分列“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”、“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”、“3.其他”，请另行填入',
    ]);
  });

  it('with the one line that others belong to as well, while they are not all filled in', () => {
    const { open } = inNew({ 'requests/closedOther/naturalPerson': '5' });
    expect(open.map((each) => openFigure(edition2021, edition2019, each))).toEqual([
      '表三（六）其他处理3.其他，自然人列：5，所选格式与其他行合为“（六）其他处理”，请另行填入',
    ]);
  });

  it('with what was added up', () => {
    const { joined } = inNew({
      'requests/closedNotClarified/enterprise': '1',
      'requests/closedFeeUnpaid/enterprise': '0',
      'requests/closedOther/enterprise': '2',
    });
    expect(joined.map((each) => joinedFigure(edition2019, each))).toEqual([
      '表三（六）其他处理，商业企业列：3，由原 3 行 1、0、2 相加',
    ]);
  });

  it('by its address where the edition has no such cell', () => {
    const published = 'proactive/normativeDocuments/publishedTotal';
    expect(figureIn(edition2019, published, '9')).toBe('表二“规范性文件”，对外公开总数量列：9');
    expect(figureIn(edition2021, published, '9')).toBe(`${published}：9`);
  });
});
