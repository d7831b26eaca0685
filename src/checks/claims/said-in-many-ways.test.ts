import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../../testing/effort';
import { foundBy } from '../../testing/messages';
import { reportTelling } from '../../testing/judged-sentences';
import { claimChecks } from '../text/claim-checks';

/** What a year of requests and disputes may be, by short names that the sentences use. */
const figures = fc
  .record({
    person: fc.nat(20),
    company: fc.integer({ min: 1, max: 9 }),
    over: fc.integer({ min: 1, max: 9 }),
    open: fc.integer({ min: 1, max: 9 }),
    part: fc.integer({ min: 1, max: 9 }),
    secret: fc.integer({ min: 1, max: 9 }),
    held: fc.integer({ min: 1, max: 9 }),
    again: fc.integer({ min: 1, max: 9 }),
    other: fc.integer({ min: 1, max: 9 }),
    upheld: fc.integer({ min: 1, max: 9 }),
    corrected: fc.integer({ min: 1, max: 9 }),
    pending: fc.integer({ min: 1, max: 9 }),
    direct: fc.integer({ min: 1, max: 9 }),
    after: fc.integer({ min: 1, max: 9 }),
    before: fc.integer({ min: 1, max: 20 }),
  })
  .map((drawn) => {
    const { company, over, open, part, secret, held, again, other } = drawn;
    const public_ = drawn.person + company + 1;
    const done = public_ + part + secret + held + again + other;
    const received = done + open - over;
    return {
      ...drawn,
      public: public_,
      given: public_ + part,
      done,
      received,
      person: received - company,
      all: received + over,
      disputes: drawn.upheld + drawn.corrected + drawn.pending,
      closed: drawn.upheld + drawn.corrected,
      suits: drawn.direct + drawn.after,
      before: received + drawn.before,
      fewer: drawn.before,
    };
  });
type Figures = Readonly<Record<string, number>>;

const cellsOf = (of: Figures): Record<string, string> => {
  const cells = {
    'requests/received/naturalPerson': of.person,
    'requests/received/enterprise': of.company,
    'requests/carriedOver/naturalPerson': of.over,
    'requests/disclosed/naturalPerson': (of.public ?? 0) - (of.company ?? 0),
    'requests/disclosed/enterprise': of.company,
    'requests/partlyDisclosed/naturalPerson': of.part,
    'requests/withheldStateSecret/naturalPerson': of.secret,
    'requests/unavailableNotHeld/naturalPerson': of.held,
    'requests/declinedRepeat/naturalPerson': of.again,
    'requests/closedOther/naturalPerson': of.other,
    'requests/carriedForward/naturalPerson': of.open,
    'disputes/reconsideration/upheld': of.upheld,
    'disputes/reconsideration/corrected': of.corrected,
    'disputes/reconsideration/pending': of.pending,
    'disputes/litigationDirect/upheld': of.direct,
    'disputes/litigationAfterReconsideration/upheld': of.after,
  };
  return Object.fromEntries(Object.entries(cells).map(([cell, value]) => [cell, String(value)]));
};

const ways = [
  '全年登记政府信息公开申请{received}件，加上年结转{over}件，应办理{all}件，年内办结{done}件，其余{open}件转入下一年度办理。',
  '依申请公开收件{received}件/办结{done}件/结转下年{open}件。',
  '从2025年结转过来的申请{over}件，今年新增{received}件，两项合计{all}件。',
  '办理政府信息公开申请{all}件，其中上年结转{over}件、本年新收{received}件。',
  '有{open}件申请因等待第三方意见未能在年内办结，已结转下年。',
  '申请数（件）：{received}；办结数（件）：{done}。',
  '申请人中，自然人（{person}件）、商业企业（{company}件）。',
  '新收申请{received}件，由自然人提出的{person}件，由企业提出的{company}件。',
  '个人提出申请{person}件，律师事务所以外的企业等商业企业提出申请{company}件。',
  '答复结果为：公开{public}件，部分公开{part}件，不公开{secret}件。',
  '依据条例第三十六条决定：予以公开的{public}件，告知无法提供的{held}件，告知不予处理的{again}件。',
  '以“属于国家秘密”为由不予公开{secret}件，因本机关不掌握无法提供{held}件。',
  '收到申请{received}件，较2025年的{before}件减少{fewer}件。',
  '2026年收到申请{received}件，2025年收到申请{before}件，减少{fewer}件。',
  '比上年少收到申请{fewer}件。',
  '不服答复申请行政复议{disputes}件，已审结{closed}件，尚有{pending}件没有审结。',
  '复议机关维持{upheld}件，责令重新答复等纠正{corrected}件。',
  '信息公开行政诉讼{suits}件，其中{direct}件未经复议，{after}件经过复议。',
  '复议后又向法院提起诉讼的{after}件，直接向法院起诉的{direct}件。',
  '行政复议案件结果：维持{upheld}件；纠正{corrected}件；尚未审结{pending}件。',
  '因信息公开答复引起的行政复议有{disputes}件。',
  '在办结的{done}件申请中，公开{public}件。',
  '公开类（含部分公开）答复{given}件。',
  '公开及部分公开{given}件。',
  '收到的{received}件申请里，公司提的有{company}件，其余都是个人提的。',
  '一年来群众递了{received}份公开申请。',
  '今年公开申请收了{received}件，回了{done}件。',
  '不属于本机关掌握范围的{held}件，重复提交的申请{again}件。',
  '以我镇为被告的信息公开诉讼{suits}件。',
  '因信息公开引发的复议案件中，尚在审理过程中{pending}件，已作出维持决定{upheld}件。',
  '申请量由上年的{before}件降为{received}件。',
  '受理量较上年的{before}件有所下降。',
  '从申请总量看，今年较去年的{before}件减少了{fewer}件。',
  '（1）受理情况：{received}件（不含上年结转的{over}件）。（2）答复情况：{done}件。',
  '无法提供的{held}件均为本机关不掌握。今年收到的申请不多，共{received}件。',
  '答复有以下两种情形：一是予以公开，{public}件；二是部分公开，{part}件。',
  '与去年相比，少收{fewer}件。',
  '我镇以{received}件居全县第七位。',
  '答复{done}件，另{open}件跨年办理。',
  '信息公开行政复议已结案{closed}件，在审{pending}件。',
  '复议中败诉{corrected}件。',
  '全年各类行政复议900件，其中涉及政府信息公开的{disputes}件。',
  '尚未办结的{open}件申请均处于法定答复期内。',
  '经审查，决定公开{public}件，部分公开{part}件。',
  '尚余{open}件待2027年继续办理。',
  '不公开的{secret}件，涉密{secret}件。',
  '企业申请{company}件，均办结，无结转。上年结转{over}件。',
  '信息公开诉讼{suits}件，判决驳回{suits}件。',
  '收到申请{received}件，较2025年（{before}件）有所减少。',
  '近三年申请量有升有降。2026年申请量达{received}件。',
  '松泉镇（含各村、各站所）共收到申请{received}件。',
] as const;

/** Of other offices, times or things. */
const others = [
  '县政府办转来协办的申请{n}件，均已反馈意见。',
  '接待查阅群众{n}人次，发放申请指南{n}份。',
  '2027年计划将办理时间压缩{n}个工作日。',
  '办理残疾人补贴申请{n}件，不予受理{n}件。',
  '近三年收到政府信息公开申请共{n}件。',
  '县法院审理行政诉讼案件{n}件。',
  '要求补正{n}次，征求意见{n}次。',
  '村务公开申请{n}件由各村答复。',
  '受理量较2023年的{n}件下降三分之一。',
  '印制政府信息公开申请表{n}份。',
  '{n}个股室承办政府信息公开申请，全部申请由{n}个股室承办。',
  '受理行政许可申请{n}件，行政许可受理{n}件。',
  '收到行政复议答复通知书{n}份，其中行政处罚类{n}份。',
  '1—11月受理申请{n}件，其中提前办结{n}件。',
];

const found = (text: string, of: Figures): string[] => {
  const lead = '（二）依申请公开情况。';
  const input = {
    ...reportTelling(`${lead}${text}`, cellsOf(of)),
    lastYear: reportTelling(
      '略。',
      {
        'requests/received/naturalPerson': String(of.before),
        'requests/carriedForward/naturalPerson': String(of.over),
      },
      2025,
    ),
  };
  return claimChecks
    .filter(({ id }) => id !== 'text/unreported')
    .flatMap((check) => foundBy(check, input).map(({ message }) => message));
};
const filled = (way: string, of: Figures): string =>
  way.replace(/\{(\w+)\}/g, (_, name: string) => String(of[name]));

describe('figures said in many ways', () => {
  it.each(ways)('are believed when true, and named with both values when one is off: %s', (way) => {
    const names = Array.from(way.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
    fc.assert(
      fc.property(figures, fc.nat(), fc.integer({ min: 50, max: 70 }), (of: Figures, at, off) => {
        expect(found(filled(way, of), of)).toEqual([]);
        const name = names[at % names.length] ?? '';
        const wrong = (of[name] ?? 0) + off;
        const messages = found(filled(way, { ...of, [name]: wrong }), of);
        const right = String(of[name]);
        expect(
          messages.some((message) => message.includes(String(wrong)) && message.includes(right)),
        ).toBe(true);
      }),
      { numRuns: times(24) },
    );
  });

  it.each(others)('are not asked of what is somebody else’s: %s', (way) => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 80, max: 99 }), (of: Figures, n) => {
        expect(found(filled(way, { n }), of)).toEqual([]);
      }),
      { numRuns: times(8) },
    );
  });
});
