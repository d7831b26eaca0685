import type { Check } from '../check';

/** One city's notice; others set other limits, so it is a setting. */
const usualLimit = 1_000;

export const contentLength: Check = {
  id: 'content/length',
  severity: 'hint',
  title: '总体情况篇幅适当',
  basis: '部分地方通知：总体情况一般不超过 1000 字',
  run: ({ report, overviewLimit = usualLimit }) => {
    const text = report.sections['overview'] ?? '';
    const size = text.replace(/\s/g, '').length;
    if (size <= overviewLimit) return [];
    return [
      {
        message: `总体情况共 ${size} 字，超过 ${overviewLimit} 字，多 ${size - overviewLimit} 字：当地通知有篇幅要求的，请精简。`,
        text: { section: 'overview', start: 0, end: 0 },
      },
    ];
  },
};
