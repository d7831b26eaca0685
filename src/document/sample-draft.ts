import { withSentence } from '../calc/bound-sentences';
import { figuresOf } from '../calc/figures';
import { prefaceOf } from './preface';
import type { AnnualReport, Draft } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { emptyReport, tablesFilled } from '../report/empty-report';
import type { Edition } from '../template/edition';
import { editionInForce } from '../template/editions';
import { startersOf } from '../template/editions/starters';
import { sampleAgency } from '../report/sample-agency';

const cells = {
  'proactive/normativeDocuments/issued': '2',
  'proactive/normativeDocuments/repealed': '1',
  'proactive/normativeDocuments/inForce': '7',
  'proactive/licensing/decisions': '36',
  'proactive/penalties/decisions': '4',
  'proactive/fees/collectedWanYuan': '1.28',
  'requests/received/naturalPerson': '5',
  'requests/received/enterprise': '1',
  'requests/carriedOver/naturalPerson': '1',
  'requests/disclosed/naturalPerson': '3',
  'requests/disclosed/enterprise': '1',
  'requests/partlyDisclosed/naturalPerson': '1',
  'requests/unavailableNotHeld/naturalPerson': '1',
  'requests/carriedForward/naturalPerson': '1',
};

/** Every text says so itself: left-over “（示例）” is an error, so no sample leaves as a report. */
const texts: Readonly<Record<string, string>> = {
  overview: `（示例）本机关的名称、文字和数字均为虚构。
（一）主动公开情况。围绕群众关心的事项公开各类政府信息，重要文件同步解读。
（二）依申请公开
（三）政府信息管理情况。信息发布前逐条审核，发布后定期清理。
（四）政府信息公开平台建设情况。专栏由专人维护，每周巡查一次。
（五）监督保障情况。将公开工作纳入年度工作考核，邀请群众代表开展社会评议，全年没有需要责任追究的情形。`,
  problems: `（示例）存在的主要问题：一是个别办公室报送信息不够及时；二是政策解读形式较为单一。
改进情况：一是按月通报报送情况；二是重要文件配发图文解读。`,
  otherMatters: '（示例）没有其他需要报告的事项。',
};

function written(
  edition: Edition,
  draft: Draft,
  section: string,
  label: string,
  after: string,
): Draft {
  const starter = startersOf('year', section).find((each) => each.label === label);
  const text = draft.report.sections[section] ?? '';
  const at = text.indexOf(after) + after.length;
  const figures = figuresOf(edition, draft.report.tables);
  const { template = '' } = starter ?? {};
  return withSentence(draft, { section, template, at }, figures)?.draft ?? draft;
}

/** A report of an agency that does not exist, with sentences that follow its tables. */
export function sampleDraft(year: number): Draft {
  const edition = editionInForce(year);
  const empty = emptyReport(edition, year);
  const report: AnnualReport = withCells(
    {
      ...empty,
      agency: { name: sampleAgency, kind: 'township' },
      sections: { ...empty.sections, ...texts },
      tables: tablesFilled(edition, () => '0'),
      signature: { agency: sampleAgency, date: `${year + 1}年1月12日` },
    },
    cells,
  );
  const preface = `（示例）${prefaceOf(edition, report) ?? ''}`;
  const draft: Draft = { report: { ...report, preface }, confirmations: [] };
  return [
    ['overview', '申请办理', '（二）依申请公开'],
    ['overview', '规范性文件', '重要文件同步解读。'],
    ['otherMatters', '未收取信息处理费', '事项。'],
  ].reduce((before, [section = '', label = '', after = '']) => {
    return written(edition, before, section, label, after);
  }, draft);
}
