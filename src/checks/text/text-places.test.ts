import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { inputOf, messages } from '../../testing/messages';
import { textBreakdown } from './text-breakdown';
import { textOwnNumbers } from './text-own-numbers';
import { textParts } from './text-parts';

const name = '“一、总体情况”';

describe('parts said to be in the report', () => {
  const say = (text: string) => messages(textParts, reportSaying(text, {}, 'preface'));
  const listed = (words: string, count: number) => [
    `引言写“${words}”，所列为 ${count} 个部分：请核对部分数。`,
  ];

  it('are those listed before, after what the report is made by', () => {
    expect(
      say('按照条例、上级要求，本报告由总体情况、主动公开情况、申请办理情况四部分组成。'),
    ).toEqual(listed('四部分组成', 3));
    expect(say('本报告由总体情况、主动公开情况、申请办理情况四个部分共同组成。')).toEqual(
      listed('四个部分', 3),
    );
  });

  it('are those listed after a colon, whatever stands before it', () => {
    expect(say('本报告包括四个部分，依次、分别为：总体情况、主动公开情况、申请办理情况。')).toEqual(
      listed('四个部分', 3),
    );
    expect(say('本报告共十二个部分：总体情况、主动公开情况、 、申请办理情况。')).toEqual(
      listed('十二个部分', 3),
    );
    expect(say('本报告共三个部分：总体情况、主动公开情况、 、申请办理情况。')).toEqual([]);
  });

  it('count 行政复议、行政诉讼 as one', () => {
    expect(
      say('本报告共五个部分：总体情况、主动公开情况、申请办理情况、行政复议、行政诉讼。'),
    ).toEqual(listed('五个部分', 4));
  });

  it('are no list when one of them is a whole sentence', () => {
    const list = (length: number) =>
      say(`本报告共五个部分：总体情况、主动公开情况、申请办理情况、${'某'.repeat(length)}。`);
    expect(list(30)).toEqual(listed('五个部分', 4));
    expect(list(31)).toEqual(['引言写“五个部分”，本报告为 6 个部分：请核对部分数。']);
  });

  it('are marked in the preface, and only looked for there', () => {
    const text = '依法编制。本报告由五个部分组成。';
    expect(textParts.run(inputOf(reportSaying(text, {}, 'preface')))).toEqual([
      {
        message: '引言写“五个部分组成”，本报告为 6 个部分：请核对部分数。',
        text: { section: 'preface', start: 9, end: 15 },
      },
    ]);
    expect(messages(textParts, reportSaying(text))).toEqual([]);
  });
});

describe('numbers that follow 其中', () => {
  const run = (text: string) => textBreakdown.run(inputOf(reportSaying(text)));
  const sum = (whole: string, list: string, total: number, gap: number, unit = '条') =>
    `${name}写共 ${whole} ${unit}，“${list}”各项合计 ${total} ${unit}，相差 ${gap} ${unit}：请核对各项与总数。`;

  it('are marked from the whole to the last part', () => {
    expect(run('年初部署。公开信息100条，其中动态60条、文件30条。')).toEqual([
      {
        message: sum('100', '其中动态60条、文件30条', 90, 10),
        text: { section: 'overview', start: 9, end: 27 },
      },
    ]);
  });

  it('are only a hint below four fifths of the whole', () => {
    const severity = (text: string) => run(text).map((problem) => problem.severity);
    expect(severity('公开信息100条，其中动态50条、文件30条。')).toEqual([undefined]);
    expect(severity('公开信息100条，其中动态50条、文件29条。')).toEqual(['hint']);
  });

  it.each([
    ['公开信息100条其中动态60条、文件30条。', '其中动态60条、文件30条'],
    ['年初部署。公开信息100条，其中动态60条、文件30条，其中转载5条。', '其中动态60条、文件30条，'],
    ['公开信息100条，其中动态60条（转载20条）、文件30条。', '其中动态60条（转载20条）、文件30条'],
    ['公开信息100条，其中近年动态60条、多种文件30条。', '其中近年动态60条、多种文件30条'],
  ])('are added up to the next 其中, without what is in brackets: %s', (text, list) => {
    expect(run(text).map(({ message }) => message)).toEqual([sum('100', list, 90, 10)]);
  });

  it('may also follow without it, if they nearly fit', () => {
    expect(run('年初部署。清查账号20个，保留12个、注销5个、转交5个。')).toEqual([
      {
        message: sum('20', '保留12个、注销5个、转交5个', 22, 2, '个'),
        text: { section: 'overview', start: 9, end: 28 },
        severity: 'hint',
      },
    ]);
    expect(run('清查账号10个，保留5个、注销3个、转交3个。')).toHaveLength(1);
  });

  it.each([
    '清查账号9个，保留5个、注销3个、转交2个。',
    '清查账号20个，保留12个、注销5个、转交4个、撤销3件。',
    '清查账号20个，保留12个、注销5个、转交3个、撤销1件。',
    '清查账号20个，保留12余个、注销5个、转交4个。',
    '其中清查账号20个，保留12个、注销5个、转交4个。',
  ])('need not fit: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});

describe('two numbers of one subject', () => {
  const say = (text: string) => messages(textOwnNumbers, reportSaying(text));

  it('are both marked', () => {
    const text = '本镇主动公开信息212条。\n全年梳理发布近212条信息。';
    expect(textOwnNumbers.run(inputOf(reportSaying(text)))).toMatchObject([
      {
        text: { section: 'overview', start: 20, end: 25 },
        alsoText: [{ section: 'overview', start: 8, end: 12 }],
      },
    ]);
  });

  it.each([
    '清源县石桥镇人民政府',
    '截至2026年6月30日',
    '截止到2026年度',
    '截2026年6月',
    '本年度',
    '本年',
    '今年以来',
    '今年',
    '我镇',
    '我办',
    '全镇',
    '本机关',
    '全年共',
    '累计',
  ])('are of one subject whoever counts and when: %s', (words) => {
    expect(say(`${words}召开专题会议3次。召开专题会议4次。`)).toEqual([
      `同一事项有两个数：${name}写“${words}召开专题会议3次”，${name}写“召开专题会议4次”：请核对后统一。`,
    ]);
  });

  it('know the agency without the spaces around its name, and need no name', () => {
    const called = (agency: string) => {
      const report = reportSaying('石桥镇人民政府召开会议3次。召开会议4次。');
      return messages(textOwnNumbers, {
        ...report,
        agency: { name: agency, kind: 'township' },
      });
    };
    expect(called(' 石桥镇人民政府 ')).toHaveLength(1);
    expect(called('')).toEqual([]);
  });

  it.each([
    ['公开信息10条。发布近10条信息。', 1],
    ['公开信息9条。发布近9条信息。', 0],
    ['公开信息212条。发布近300条信息。', 0],
    ['召开会议3次。召开会议4次。', 1],
    ['开会议3次。开会议4次。', 0],
    ['召开专题会议3次。召开专题会议4场。', 0],
    ['召开专题会议3次。召开专题会议约4次。', 0],
    ['召开专题会议3次。召开专题会议3次。', 0],
  ] as const)(
    'are two only when both are exact, of one unit and named alike: %s',
    (text, count) => {
      expect(say(text)).toHaveLength(count);
    },
  );
});
