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

describe('word for word', () => {
  const lastYear = reportTelling('略。', { 'requests/received/naturalPerson': '4' }, 2025);

  it.each([
    [
      'text/received',
      '网上收到政府信息公开申请5件、信函收到2件。',
      '“一、总体情况”写“网上收到政府信息公开申请5件、信函收到2件”，合计 7 件（5＋2），表三“一、本年新收政府信息公开申请数量”，总计列为 6 件，相差 1 件：请核对，正文或表格有一处要改。',
    ],
    [
      'text/received',
      '上半年收到政府信息公开申请5件，下半年收到2件。',
      '“一、总体情况”写“上半年收到政府信息公开申请5件，下半年收到2件”，全年合计 7 件（5＋2），表三“一、本年新收政府信息公开申请数量”，总计列为 6 件，相差 1 件：请核对，正文或表格有一处要改。',
    ],
    [
      'text/own-balance',
      '年初有公众号5个，年内新开设2个，注销1个，年末有7个。',
      '“一、总体情况”写“5个，年内新开设2个，注销1个，年末有7个”：5＋2－1＝6 个，年末写 7 个，相差 1 个，请核对各数。',
    ],
    [
      'text/change',
      '收到政府信息公开申请6件，同比增加3件。',
      '“一、总体情况”写“同比增加3件”，上年报告表三“一、本年新收政府信息公开申请数量”，总计列为 4 件，本年 6 件，应为增加 2 件：请核对。',
    ],
    [
      'text/change',
      '收到政府信息公开申请6件，同比增长20%。',
      '“一、总体情况”写“同比增长20%”，上年报告表三“一、本年新收政府信息公开申请数量”，总计列为 4 件，本年 6 件，应为增加 50%：请核对。',
    ],
    [
      'text/change',
      '主动公开政府信息由上年的26条减少到13条，下降40%。',
      '“一、总体情况”写“下降40%”，同一句中为 26 条、13 条，应为减少 50%：请核对。',
    ],
    [
      'text/change',
      '收到政府信息公开申请4件，同比增加3件。',
      '“一、总体情况”写“同比增加3件”，上年报告表三“一、本年新收政府信息公开申请数量”，总计列为 4 件，本年 4 件，应为持平：请核对。',
    ],
    [
      'text/change',
      '2025年收到政府信息公开申请5件。',
      '“一、总体情况”写“2025年收到政府信息公开申请5件”，上年报告表三“一、本年新收政府信息公开申请数量”，总计列为 4 件，相差 1 件：请核对，正文或表格有一处要改。',
    ],
    [
      'text/own-numbers',
      '全年开展业务培训3次。\n全年开展业务培训4次。',
      '同一事项有两个数：“一、总体情况”写“全年开展业务培训3次”，“一、总体情况”写“全年开展业务培训4次”：请核对后统一。',
    ],
    [
      'text/own-numbers',
      '全年开展业务培训3次。全年开展业务培训4次。',
      '同一事项有两个数：“一、总体情况”写“全年开展业务培训3次”，后文写“全年开展业务培训4次”：请核对后统一。',
    ],
    [
      'text/percentage',
      '政府信息公开申请予以公开率50%。',
      '“一、总体情况”写“政府信息公开申请予以公开率50%”，表三（一）予以公开，总计列为 6 件，表三（七）总计，总计列为 6 件，6÷6＝100%，与 50% 不符：请核对。',
    ],
    [
      'text/vacuous',
      '收到政府信息公开申请0件，均已办结。',
      '“一、总体情况”写没有收到申请，又写“均已办结”：没有可办结的申请，请删去这半句或核对收到的件数。',
    ],
  ])('%s says of %s', (id, text, message) => {
    const found = foundBy(check(id), { ...reportTelling(text, received), lastYear });
    expect(found.map((problem) => problem.message)).toEqual([message]);
  });

  it('gives the four numbers that do not balance', () => {
    const rows = ['received', 'carriedOver', 'disclosed', 'carriedForward'];
    const blank = Object.fromEntries(rows.map((row) => [`requests/${row}/naturalPerson`, '']));
    const text = '新收政府信息公开申请20件，上年结转1件，办结18件，结转下年度2件。';
    expect(foundBy(check('text/own-balance'), reportTelling(text, blank))[0]?.message).toBe(
      '“一、总体情况”写“新收政府信息公开申请20件，上年结转1件，办结18件，结转下年度2件”：新收 20 件加结转来的 1 件为 21 件，办结 18 件加结转下期的 2 件为 20 件，相差 1 件，请核对四个数。',
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
