import { atSection } from '../../report/place';
import type { Check } from '../check';

/** One city's notice; others set other limits, so it is a setting. */
export const usualOverviewLimit = 1_000;

/** Characters as such notices count them: without spaces and line ends. */
export const textSize = (text: string): number => text.replace(/\s/g, '').length;

export const contentLength: Check = {
  id: 'content/length',
  family: 'content',
  severity: 'hint',
  title: '总体情况篇幅适当',
  basis: '部分地方通知：总体情况一般不超过 1000 字',
  run: ({ report, local }) => {
    const limit = local?.overviewLimit ?? usualOverviewLimit;
    const text = report.sections['overview'] ?? '';
    const size = textSize(text);
    if (size === 0) return { notChecked: '总体情况未填' };
    if (size <= limit) return [];
    return [
      {
        message: `总体情况共 ${size} 字，超过 ${limit} 字，多 ${size - limit} 字：当地通知有篇幅要求的，请精简。`,
        places: [atSection('overview')],
        facts: { size, limit },
      },
    ];
  },
};
