import type { Edition } from '../edition';
import { disputes } from './disputes';
import { otherMatters, overview, problems } from './narratives';
import { proactive2021 } from './proactive-2021';
import { requests2021 } from './requests-2021';

/** 国办公开办函〔2021〕30号, in force since 2021-09-26. */
export const edition2021: Edition = {
  id: '2021',
  name: '2021年格式（现行）',
  documentNumber: '国办公开办函〔2021〕30号',
  period: 'year',
  inForce: { from: 2021 },
  title: '{agency}{year}年政府信息公开工作年度报告',
  sections: [
    overview,
    { kind: 'table', id: 'proactive', title: '二、主动公开政府信息情况', table: proactive2021 },
    {
      kind: 'table',
      id: 'requests',
      title: '三、收到和处理政府信息公开申请情况',
      table: requests2021,
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
