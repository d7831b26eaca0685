import type { Check, Problem } from '../check';
import { disagreement, saidIn } from '../reading/against-tables';
import { outcomeCells, speaksOfRequests } from '../reading/request-words';

/** 不予公开 before 予以公开: a label is looked for in this order. */
const labels = ['不予公开', '部分公开', '无法提供', '不予处理', '其他处理', '予以公开'] as const;
const tail = '(的|类|申请|答复|决定|情况|政府信息|共|计|为|：|:|“|”)*';

function labelOf(before: string, after: string): string | undefined {
  return labels.find(
    (label) =>
      new RegExp(`${label}${tail}$`).test(before) ||
      (!/公开|提供|处理/.test(before) && new RegExp(`^(作出|答复|为)?${label}`).test(after)),
  );
}

/** （一）to（六） in words against the rows under the same label. */
export const textOutcome: Check = {
  id: 'text/outcome',
  family: 'text',
  severity: 'warning',
  title: '正文的办理结果与表格一致',
  basis: '正文与表格的件数应当一致',
  run: (input) =>
    saidIn(input).flatMap((said): Problem[] => {
      const { before, after, unit, sentence, clause } = said.statement;
      const label = '件份宗'.includes(unit) ? labelOf(before, after) : undefined;
      if (label === undefined || /主动|自然人|法人|企业/.test(clause.text)) return [];
      if (!sentence.text.includes('申请') || !speaksOfRequests(sentence, clause)) return [];
      const cells = outcomeCells(input.edition, label);
      const place = `表格中“${label}”各行“总计”列合计`;
      return disagreement(input, said, [cells.length > 1 ? { place, cells } : { cells }]);
    }),
};
