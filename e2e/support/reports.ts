import { cellsOf } from '../../src/template/cells';
import { edition2021 } from '../../src/template/editions/edition-2021';

export interface Narratives {
  readonly preface: string;
  readonly overview: string;
  readonly problems: string;
  readonly otherMatters: string;
}

/** A report as a clerk has it on the desk: figures by address, what is not named is 0. */
export interface DeskReport {
  readonly agency: string;
  readonly kind: string;
  readonly year: number;
  readonly date: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly narratives: Narratives;
}

const preface = (agency: string, year: number): string =>
  `本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，` +
  `包括总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六个部分。` +
  `统计期限为${year}年1月1日至${year}年12月31日。本报告可在${agency}网站查阅。`;

const problems =
  '存在的主要问题：一是个别科室对公开范围把握不准，二是政策解读形式较为单一。' +
  '改进措施：下一步将加强业务培训，完善审核流程，丰富解读方式，切实改进上述问题。';

/** A county's figures as published for 2023; agency and narrative are made up. */
export const countyReport: DeskReport = {
  agency: '清源县人民政府',
  kind: '县级人民政府',
  year: 2023,
  date: '2024年1月22日',
  figures: {
    'proactive/normativeDocuments/issued': '3',
    'proactive/normativeDocuments/inForce': '9',
    'proactive/licensing/decisions': '2821',
    'proactive/penalties/decisions': '296',
    'proactive/compulsion/decisions': '2',
    'proactive/fees/collectedWanYuan': '779.508355',
    'requests/received/naturalPerson': '6',
    'requests/disclosed/naturalPerson': '6',
  },
  narratives: {
    preface: preface('清源县人民政府', 2023),
    overview: [
      '（一）主动公开情况。全年制发行政规范性文件3件，现行有效9件，均已在门户网站公开。',
      '（二）依申请公开情况。全年新收政府信息公开申请6件，均为自然人提出，予以公开6件，已全部答复。',
      '（三）政府信息管理情况。落实信息发布审核制度，先审查后公开，发布后定期清理。',
      '（四）政府信息公开平台建设情况。维护门户网站政府信息公开专栏，开展日常巡检。',
      '（五）监督保障情况。将政府信息公开纳入年度工作考核，组织开展社会评议，全年未发生责任追究情形。',
    ].join('\n'),
    problems,
    otherMatters: '2023年度未收取政府信息公开信息处理费。',
  },
};

/** The usual year of a township: nothing received, nothing decided. */
export function quietReport(year: number): DeskReport {
  return {
    agency: '清源县石桥镇人民政府',
    kind: '乡镇人民政府',
    year,
    date: `${year + 1}年1月12日`,
    figures: {},
    narratives: {
      preface: preface('清源县人民政府', year),
      overview: [
        '（一）主动公开情况。围绕群众关心的事项做好主动公开工作，及时更新政府信息公开目录。',
        '（二）依申请公开情况。本年度未收到政府信息公开申请。',
        '（三）政府信息管理情况。落实信息发布审核制度，先审查后公开，发布后定期清理。',
        '（四）政府信息公开平台建设情况。维护政府信息公开专栏和公开栏，开展日常巡检。',
        '（五）监督保障情况。将政府信息公开纳入年度工作考核，组织开展社会评议，全年未发生责任追究情形。',
      ].join('\n'),
      problems,
      otherMatters: `${year}年度未收取政府信息公开信息处理费。`,
    },
  };
}

export const typedCells = cellsOf(edition2021).filter(({ parts }) => parts.length === 0);
export const derivedCells = cellsOf(edition2021).filter(({ parts }) => parts.length > 0);
