import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { tablesFilled } from '../report/empty-report';
import type { Edition } from '../template/edition';
import { zeroReport } from './report-from';

/** A county's year that is not zero: the figures of 西畴县 2023 (form.md, section 10), the words our own. */
export function countyReport(): AnnualReport {
  const report = withCells(zeroReport(undefined, 2023), {
    'proactive/normativeDocuments/issued': '3',
    'proactive/normativeDocuments/inForce': '9',
    'proactive/licensing/decisions': '2821',
    'proactive/penalties/decisions': '296',
    'proactive/compulsion/decisions': '2',
    'proactive/fees/collectedWanYuan': '779.508355',
    'requests/received/naturalPerson': '6',
    'requests/disclosed/naturalPerson': '6',
  });
  return { ...report, agency: { name: '西畴县人民政府', kind: 'county' } };
}

/** Every cell 9 999 999 and 20 000 characters of narrative. */
export function maximalReport(edition: Edition): AnnualReport {
  const report = zeroReport(edition);
  const ids = Object.keys(report.sections);
  const line = '（一）主动公开情况。本年度按要求公开信息，内容完整、更新及时，未发生失泄密问题。';
  const lines = Math.ceil(20_000 / ids.length / line.length);
  return {
    ...report,
    sections: Object.fromEntries(ids.map((id) => [id, `${line}\n`.repeat(lines)])),
    tables: tablesFilled(edition, () => '9999999'),
  };
}
