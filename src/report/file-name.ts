import type { Edition } from '../template/edition';
import type { AnnualReport } from './annual-report';
import { reportTitle } from './title';

// oxlint-disable-next-line no-control-regex -- control characters are what is being removed
const forbidden = /[\\/:*?"<>|\u0000-\u001f]/g;

/** 昌宁县柯街镇人民政府2026年政府信息公开工作年度报告.docx, without what Windows forbids in names. */
export function fileName(edition: Edition, report: AnnualReport, extension: string): string {
  const title = reportTitle(edition, report).replace(forbidden, '').slice(0, 120);
  return `${title}.${extension}`;
}
