import type { AnnualReport } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import type { Edition } from '../template/edition';
import { editionInForce } from '../template/editions';
import { zeroReport } from './report-from';

const overview = `本镇按照《条例》要求开展政府信息公开工作。
（一）主动公开情况。全年主动公开政府信息128条，其中政策文件28条、工作动态100条。
（二）依申请公开情况。本年度未收到政府信息公开申请，未发生行政复议、行政诉讼。
（三）政府信息管理情况。信息发布前逐条审核，发布后定期清理。
（四）政府信息公开平台建设情况。专栏由专人维护，每周巡查一次。
（五）监督保障情况。将公开工作纳入年度考核，邀请群众代表开展社会评议，全年没有需要责任追究的情形。`;

const problems = `存在的主要问题：一是个别办所报送信息不够及时；二是政策解读形式较为单一。
改进情况：一是每月通报报送情况；二是今后重要文件配发图文解读，方便群众了解。`;

/** A report of a township in which a careful reader finds nothing to say. */
export function completeReport(edition: Edition = editionInForce(null), year = 2026): AnnualReport {
  const zero = zeroReport(edition, year);
  const texts: Readonly<Record<string, string>> = {
    overview,
    problems,
    improvements: '下半年将完善发布审核流程，每月检查一次专栏更新情况，并组织一次业务培训。',
    otherMatters: `${year}年度未收取政府信息公开信息处理费。`,
  };
  return {
    ...zero,
    preface: `本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）编制，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    sections: Object.fromEntries(Object.keys(zero.sections).map((id) => [id, texts[id] ?? ''])),
  };
}

/** The complete report with other figures in some cells and another text in one section. */
export function reportSaying(
  text: string,
  cells: Readonly<Record<string, string>> = {},
  section = 'overview',
): AnnualReport {
  const report = withCells(completeReport(), cells);
  return section === 'preface'
    ? { ...report, preface: text }
    : { ...report, sections: { ...report.sections, [section]: text } };
}
