import { yearFacts } from '../../document/year-facts';
import type { AnnualReport } from '../../report/annual-report';
import { printedReport } from '../printed-report';
import type { Leaving } from '../report-formats';
import { yearPicture } from '../svg/year-picture';
import { toClipboard } from './to-clipboard';
import { toBareHtml, toHtmlPage, toInlineHtml } from './to-html';

/** The whole page for the website, with the data it was made from. */
export function reportPage({ draft, pictureWith }: Leaving): string {
  const { report } = draft;
  const { edition, blocks, title, fingerprint } = printedReport(report);
  const facts = pictureWith ? yearFacts(edition, report, { earlier: pictureWith }) : null;
  return toHtmlPage(blocks, title, {
    draft,
    fingerprint,
    publication: report.publication,
    ...(facts ? { picture: yearPicture(facts) } : {}),
  });
}

/** A fragment for editors that strip style sheets. */
export const inlinePage = ({ draft: { report } }: Leaving): string =>
  toInlineHtml(printedReport(report).blocks, { publication: report.publication });

/** A fragment for sites with a style of their own. */
export const barePage = ({ draft: { report } }: Leaving): string =>
  toBareHtml(printedReport(report).blocks, { publication: report.publication });

/** A fragment for a website's editor, as rich text with its plain text. */
export const richText = (report: AnnualReport): { html: string; text: string } =>
  toClipboard(printedReport(report).blocks, { publication: report.publication });
