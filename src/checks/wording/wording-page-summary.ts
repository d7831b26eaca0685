import { slipsOf } from './marks';
import { wordCheck } from './word-check';

/** The line a website puts above an article; the report speaks of itself as 本报告. */
const summary =
  /(?:^|[。\r\n])[ \t\u3000]*(本文(?:公布|公开|介绍|发布|主要|内容|包括|反映|展示|从|对|就|将|为|系|是)|(?:内容)?(?:摘要|导读|提要)[：:])/g;

export const wordingPageSummary = wordCheck({
  id: 'wording/page-summary',
  severity: 'hint',
  title: '没有网页摘要',
  basis: '经验：网页摘要混入正文；报告自称“本报告”',
  find: (text) =>
    slipsOf(text, summary).map(({ start, end }) => {
      const lead = /^[。\s\u3000]*/.exec(text.slice(start, end))?.[0].length ?? 0;
      return { start: start + lead, end };
    }),
  say: ({ name, first, all }) => `${name}“${first}”像是网页摘要${all}：请删去，自称应为“本报告”。`,
});
