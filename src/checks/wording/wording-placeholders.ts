import { atField, type Field } from '../../report/place';
import type { Check, Problem } from '../check';
import { passagesOf } from '../reading/passages';
import { places, type Slip, slipProblem, slipsNotAfter, slipsOf } from './marks';

// An error cannot be confirmed away, so every pattern must be impossible in finished text:
// xxgk stands in every web address, *** hides digits of a telephone number, 待填报 is a word.
const crosses = /([XxＸ]{2,}|×{2,}|＊{2,}|\*{3,})(?![A-Za-z0-9./*×])/g;
const notAfter = /[A-Za-z0-9./*×]/;
const leftOver =
  /_{3,}|＿{2,}|[（(【[](?:示例|请?填写|待填|待补充|此处)[^）)】\]]{0,20}[）)】\]]|待填写|待补充|\d{4}年[ \u3000]*月[ \u3000]*日|年[ \u3000]+月[ \u3000]+日/g;

const slips = (text: string): Slip[] => [
  ...slipsNotAfter(text, crosses, notAfter),
  ...slipsOf(text, leftOver),
];

const fields: readonly { field: Field; name: string }[] = [
  { field: 'agency/name', name: '基本信息“机关全称”' },
  { field: 'signature/agency', name: '落款“机关名称”' },
];

export const wordingPlaceholders: Check = {
  id: 'wording/placeholders',
  family: 'wording',
  severity: 'error',
  title: '没有遗留的占位文字',
  basis: '经验：套用模板时未替换的文字',
  run: (input) => {
    const { agency, signature } = input.report;
    const texts = { 'agency/name': agency.name, 'signature/agency': signature.agency };
    return [
      ...fields.flatMap(({ field, name }): Problem[] => {
        const text = texts[field as keyof typeof texts];
        return slips(text).length === 0
          ? []
          : [
              {
                message: `${name}现为“${text}”，有未替换的占位文字：请改为实际内容。`,
                places: [atField(field)],
                facts: { text },
              },
            ];
      }),
      ...passagesOf(input).flatMap((passage) =>
        slipProblem(
          passage,
          slips(passage.text),
          (count, first) =>
            `${passage.name}“${first}”有未替换的占位文字${places(count)}：请改为实际内容。`,
        ),
      ),
    ];
  },
};
