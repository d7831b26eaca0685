import { describe, expect, it } from 'vitest';
import { atCell, atText } from '../../report/place';
import { foundBy } from '../../testing/messages';
import { reportTelling } from '../../testing/judged-sentences';
import type { Check, CheckInput } from '../check';
import { claimChecks } from './claim-checks';

const check = (id: string): Check => {
  const found = claimChecks.find((each) => each.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};
const received = {
  'requests/received/naturalPerson': '6',
  'requests/disclosed/naturalPerson': '6',
};

describe('what a check of texts says', () => {
  it('names both values, the gap and what to do, and offers the figure of the table', () => {
    const [problem] = foundBy(
      check('text/received'),
      reportTelling('收到政府信息公开申请四十二件。', received),
    );
    expect(problem).toEqual({
      message:
        '“一、总体情况”写“收到政府信息公开申请四十二件”（42），表三“一、本年新收政府信息公开申请数量”，总计列为 6 件，相差 36 件：请核对，正文或表格有一处要改。',
      places: [atText('overview', 0, 14), atCell('requests/received/allApplicants')],
      facts: { text: 42, table: 6 },
      fixes: [
        {
          label: '正文改为 6',
          texts: [{ ...atText('overview', 10, 13), replacement: '6' }],
        },
      ],
    });
  });

  it('shows all parts that were added up', () => {
    const text = '公开信息100条，其中动态60条、文件20条、公告10条。';
    expect(foundBy(check('text/breakdown'), reportTelling(text, {}))[0]?.message).toBe(
      '“一、总体情况”写“公开信息100条”，所列各项 60＋20＋10＝90 条，总数为 100 条，相差 10 条：请核对各项与总数，部分列举则无需改。',
    );
  });
});

describe('the way out of a wrong share', () => {
  const offered = (text: string) =>
    foundBy(check('text/percentage'), reportTelling(text, {})).map(({ fixes = [] }) =>
      fixes.map(({ label, texts = [] }) => [label, ...texts.map((each) => each.replacement)]),
    );

  it('is the share of the numbers, in figures', () => {
    expect(offered('公开信息60条，其中视频24条，占65%。')).toEqual([[['比例改为 40%', '40']]]);
    expect(offered('公开信息60条，其中视频24条，占六成。')).toEqual([[['比例改为 40%', '40%']]]);
  });

  it('is not offered where the text only says how much at least', () => {
    expect(offered('公开信息60条，其中视频24条，占比超过50%。')).toEqual([[]]);
  });
});

describe('all of them', () => {
  it('marks the cells that say otherwise', () => {
    const cells = {
      ...received,
      'requests/disclosed/naturalPerson': '4',
      'requests/withheldByLaw/naturalPerson': '2',
    };
    const text = '收到政府信息公开申请6件，均予以公开。';
    expect(foundBy(check('text/outcome'), reportTelling(text, cells))).toEqual([
      {
        message:
          '“一、总体情况”写“均予以公开”，表三（一）予以公开，总计列为 4 件，其余还有 2 件：请核对，正文或表格有一处要改。',
        places: [
          atText('overview', 13, 18),
          atCell('requests/disclosed/allApplicants'),
          atCell('requests/withheldByLaw/naturalPerson'),
        ],
        facts: { text: 0, table: 2 },
      },
    ]);
  });
});

describe('a check of texts has not looked', () => {
  const reason = (id: string, input: CheckInput): string | undefined => {
    const outcome = check(id).run(input);
    return 'notChecked' in outcome ? outcome.notChecked : undefined;
  };
  const nothing = '认真落实条例要求。';

  it.each([
    ['text/received', '正文没有写收到申请的件数'],
    ['text/none-received', '正文没有写未收到申请'],
    ['text/disputes', '正文没有写复议、诉讼件数'],
    ['text/breakdown', '正文没有写分项与总数'],
    ['text/percentage', '正文没有写占比'],
    ['text/change', '正文没有写与上年的比较'],
    ['text/vacuous', '正文没有写全部办结'],
    ['text/own-numbers', '正文没有可以对照的数'],
  ])('where nothing of the kind is written: %s', (id, why) => {
    expect(reason(id, reportTelling(nothing, {}))).toBe(why);
  });

  it('while a cell is blank, or the year before is missing', () => {
    const blank = { 'requests/received/enterprise': '' };
    expect(reason('text/received', reportTelling('收到政府信息公开申请6件。', blank))).toBe(
      '要核对的格未填',
    );
    const grown = '收到政府信息公开申请6件，同比增长20%。';
    expect(reason('text/change', reportTelling(grown, received))).toBe('没有附上年报告');
  });

  it('but has, where all it compared agrees', () => {
    expect(
      reason('text/received', reportTelling('收到政府信息公开申请6件。', received)),
    ).toBeUndefined();
    const text = '公开信息100条，其中动态60条、文件40条。';
    expect(reason('text/breakdown', reportTelling(text, {}))).toBeUndefined();
  });
});
