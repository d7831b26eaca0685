import type { Field } from '../../report/fields';
import { narrativeOf } from '../../report/narratives';
import { atField } from '../../report/place';
import { isSample } from '../../report/sample-agency';
import type { Check, CheckInput, Problem } from '../check';
import { isMasked } from '../publish/personal-names';
import { type Slip, slipsOf } from './marks';
import { wordCheck } from './word-check';

// An error cannot be confirmed away, so every pattern must be impossible in finished text:
// xxgk stands in every web address, *** hides digits of a telephone number, 待填报 is a word.
const crosses =
  /(?:[XxＸ]{2,}|×{2,}|＊{2,}|\*{3,}|[XxＸ×Nn](?=[件条份篇次项镇乡县局]|万元|年|月|日))(?![A-Za-z0-9./*×])/g;
const notAfter = /[A-Za-z0-9./*×]/;
/** 王××、赵××: masked names. */
const isMask = (text: string, { start, end }: Slip): boolean =>
  isMasked(text.charAt(start - 1)) && /^(?:[、，。；）等申提的同\s]|$)/.test(text.charAt(end));

const [open, close] = ['[（(【\\[〔［〖｛]', '）)】\\]〕］〗｝'];
const bracketed = `[^${close}\\r\\n]{0,40}[${close}]`;
const leftOver = new RegExp(
  [
    '_{3,}|＿{2,}',
    // The official form's own words, and those of usual templates.
    `${open}(?:文字(?:描述|说明|表述)|此处|请?填写|待填|待补充|示例|例如：|请(?:在此|于此|补充|输入|插入|替换|修改|删除)|具体(?:网址|数字|数量|内容|情况|地址|时间))${bracketed}`,
    '[：:][ \\t\\u3000]*请(?:填写|输入|补充)[\\u3400-\\u9fff]{0,10}(?=[）)，。；]|$)',
    '20(?:[XxＸ×]{2}|\\d[XxＸ×])(?=年)',
    `${open}(?:电话号码|单位地址|网址|单位名称|单位全称|部门名称|机关名称|机关全称|乡镇名称|年份|行政机关(?:规范)?(?:全称|名称))[${close}]`,
    '[（(](?:数量|数字|件数|金额)[）)](?=[件条份篇次个元万场项期人家户批处])',
    '[【\\[〔](?:优秀|良好|合格|是|有|无|已|未)(?:[/／](?:优秀|良好|合格|一般|不合格|否|无|有|未|已)){1,3}[】\\]〕]',
    '^[ \\t\\u3000]*文字(?:描述|说明)[ \\t\\u3000。]*$',
    '行政机关(?:规范)?全称|(?:单位|机关)规范全称',
    '\\{[\\u3400-\\u9fff]{2,12}\\}|待填写|待补充|某某(?=[镇乡县局]|街道|单位|机关|部门)(?!.长)',
    '[〔（【][ \\t\\u3000]*[〕）】]',
    '\\d{4}年[ \\t\\u3000]*月[ \\t\\u3000]*日|年[ \\t\\u3000]+月[ \\t\\u3000]+日',
    '(?:地址|电话|邮编|邮箱|网址|传真)[：:][ \\t\\u3000]*(?=[，；、）。])',
    '(?:…{1,2}|[?？]+)(?=[件条份篇]|万元)',
  ].join('|'),
  'gm',
);

const find = (text: string): Slip[] => [
  ...slipsOf(text, crosses).filter(
    (slip) => !notAfter.test(text.charAt(slip.start - 1)) && !isMask(text, slip),
  ),
  ...slipsOf(text, leftOver),
];

const inTexts = wordCheck({
  id: 'wording/placeholders',
  severity: 'error',
  title: '没有遗留的占位文字',
  basis: '经验：套用模板时未替换的文字',
  find,
  say: ({ name, first, all }) => `${name}“${first}”有未替换的占位文字${all}：请改为实际内容。`,
});

/** A gap to be filled in, which our own sentences leave, too; other left-over words are wrong as they stand. */
const gap = /^(?:[〔（【][ \t\u3000]*[〕）】]|（示例）)$/;

function withBlanks(problem: Problem, { report }: CheckInput): Problem {
  const isGap = problem.places.every(
    (place) =>
      place.kind === 'text' &&
      gap.test(narrativeOf(report, place.section).slice(place.start, place.end)),
  );
  return isGap ? { ...problem, isBlank: true } : problem;
}

const fields: readonly { field: Field; name: string; of: 'agency' | 'signature' }[] = [
  { field: 'agency/name', name: '基本信息“机关全称”', of: 'agency' },
  { field: 'signature/agency', name: '落款“机关名称”', of: 'signature' },
];

export const wordingPlaceholders: Check = {
  ...inTexts,
  run: (input) => {
    // A sample is a report as it should be; that it is none is said above it, and it cannot leave.
    if (isSample(input.report)) return [];
    const { agency, signature } = input.report;
    const texts = { agency: agency.name, signature: signature.agency };
    const inFields = fields.flatMap(({ field, name, of }): Problem[] =>
      find(texts[of]).length === 0
        ? []
        : [
            {
              message: `${name}现为“${texts[of]}”，有未替换的占位文字：请改为实际内容。`,
              places: [atField(field)],
              facts: { text: texts[of] },
            },
          ],
    );
    return [...inFields, ...inTexts.run(input).map((problem) => withBlanks(problem, input))];
  },
};
