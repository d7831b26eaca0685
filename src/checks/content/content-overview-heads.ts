import { atSection } from '../../report/place';
import { narrativesOf } from '../../template/edition';
import type { Check, Problem } from '../check';

/** The heads of a narrative, recognised by the words real reports use for them. */
export const contentOverviewHeads: Check = {
  id: 'content/overview-heads',
  family: 'content',
  severity: 'warning',
  title: '总体情况五个方面齐全',
  basis: '年度报告格式：总体情况写主动公开、依申请公开、政府信息管理、平台建设、监督保障',
  run: ({ report, edition }) => {
    const narratives = narrativesOf(edition).filter(({ heads = [] }) => heads.length > 0);
    if (narratives.length === 0) return { notChecked: '本格式没有规定几个方面' };
    return narratives.flatMap(({ id, title, heads = [] }): Problem[] => {
      const text = report.sections[id] ?? '';
      const missing = heads.filter(({ synonyms }) => !synonyms.some((word) => text.includes(word)));
      if (missing.length === 0) return [];
      const names = missing.map(({ label }) => label).join('、');
      return [
        {
          message: `“${title}”没有写到：${names}。请补写，没有相关情况的也应说明。`,
          places: [atSection(id)],
          facts: { missing: names },
        },
      ];
    });
  },
};
