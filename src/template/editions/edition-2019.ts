import type { Edition } from '../edition';
import { disputes } from './disputes';
import { otherMatters, overview, problems } from './narratives';
import { proactive2019 } from './proactive-2019';
import { requests2019 } from './requests-2019';

/** 国办公开办函〔2019〕60号, the trial format for the reports of 2019 and 2020. */
export const edition2019: Edition = {
  id: '2019',
  name: '2019年试行格式（2019、2020年度）',
  documentNumber: '国办公开办函〔2019〕60号',
  period: 'year',
  inForce: { from: 2019, until: 2020 },
  title: '{agency}{year}年政府信息公开工作年度报告',
  sections: [
    // The notice of 2019 names no heads for it.
    { ...overview, heads: [] },
    { kind: 'table', id: 'proactive', title: '二、主动公开政府信息情况', table: proactive2019 },
    {
      kind: 'table',
      id: 'requests',
      title: '三、收到和处理政府信息公开申请情况',
      table: requests2019,
    },
    {
      kind: 'table',
      id: 'disputes',
      title: '四、政府信息公开行政复议、行政诉讼情况',
      table: disputes,
    },
    problems,
    otherMatters,
  ],
};
