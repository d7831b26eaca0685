import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { markedText, unmarked } from '../../testing/marked-text';
import { foundBy, inputOf } from '../../testing/messages';
import { publishApplicantName } from './publish-applicant-name';

describe('names of applicants', () => {
  it.each([
    '收到申请3件，具体为：«周望舒、钱江潮»申请公开规划图。',
    '申请人«吴远帆»申请公开征地批复。申请人：«郑晓岚»，已答复。',
    '收到«冯若谷»申请公开的材料。村民«何青松»提出信息公开申请1件。',
    '«褚云鹤»不服答复。«孙一鸣、李牧»等2人分别申请查阅账目。',
    '由«周望、钱江»申请公开的2件，经«韩听雨»提出申请的1件。2件申请由居民«韩听雨»提出，已予以公开。由居民委员会提出。由村民代表大会提出，已通过。答复书已送达申请人«钱江潮»。已通知申请人补正。',
    '为村民«周望舒、钱江潮»提供了测绘图。向申请人«郑晓岚»书面说明理由。为群众提供便民服务，为村民办理登记，对居民高度关注的事项作出答复。',
    '«韩听雨»诉石桥镇人民政府信息公开案1件。',
    '收到«欧阳春»申请公开账目。村民«李建民»提出的申请已答复。',
    '申请人全年申请公开3件，申请人常年申请公开，申请人时常提出申请。',
    '收到申请2件，具体为：周某某、钱某某申请公开规划图。周××提出申请。',
    '申请人«钱江潮»向我镇申请公开审批档案。村民«李建民»于3月5日向县自然资源局提出申请。申请人多次向我局申请公开。',
    '由镇长周望舒任组长，副镇长钱江潮同志负责答复申请。',
    '申请人向我镇申请公开规划图，申请人于年初申请公开，申请人应当提出申请。',
    '公民申请公开更方便，方便申请公开，严格依申请公开，任何人申请公开均予答复，全年申请公开2件。',
    '申请人为自然人，通过网络提交。申请人：企业、自然人。申请人满意。',
    '清源县宏达建材有限公司申请公开规划图。',
    '收到王芳申请公开账目的邮件，收到«王芳、李娜»申请公开的规划图，收到王芳、窗口申请公开的图。',
    '申请人：«周望舒»，已答复。收到«钱江潮»申请公开的材料。申请人：«郑晓岚»，已答复。',
    '收到«司徒明»申请公开的材料，收到周望舒钱江潮申请公开的材料。',
  ])('%s', (text) => {
    expect(markedText(publishApplicantName, reportSaying(unmarked(text)))).toBe(text);
  });

  it('are never repeated, and masked by one click', () => {
    const [problem] = foundBy(
      publishApplicantName,
      inputOf(reportSaying('周望舒、钱江潮申请公开规划图，孙一鸣要求公开账目。')),
    );
    expect(problem?.message).toBe(
      '“一、总体情况”写有申请人姓名（2 处），属于个人信息：公开前请隐去姓名。',
    );
    expect(problem?.fixes?.[0]?.texts?.map(({ replacement }) => replacement)).toEqual([
      '周某某、钱某某',
      '孙某某',
    ]);
    const [one] = foundBy(publishApplicantName, inputOf(reportSaying('周望舒申请公开规划图。')));
    expect(one?.message).toBe('“一、总体情况”写有申请人姓名，属于个人信息：公开前请隐去姓名。');
  });
});
