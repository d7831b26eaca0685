import type { Edition } from '../edition';
import { disputes } from './disputes';
import { requests2019 } from './requests-2019';

/**
 * A local habit without a national notice: own outline, the tables of requests and disputes only.
 * The published ones keep the 23-row table, also after 2021.
 */
export const editionHalfYear: Edition = {
  id: 'half-year',
  name: '半年工作进展情况（地方习惯）',
  period: 'half',
  title: '{agency}{year}年{half}半年政府信息公开工作进展情况',
  sections: [
    {
      kind: 'narrative',
      id: 'overview',
      title: '一、工作开展情况',
      hint: '写本半年政府信息公开工作的开展情况。',
    },
    {
      kind: 'table',
      id: 'requests',
      title: '二、收到和处理政府信息公开申请情况',
      table: {
        ...requests2019,
        name: '表二',
        nothing: {
          label: '本半年未收到政府信息公开申请',
          sentences: [{ section: 'overview', text: '本半年，本机关未收到政府信息公开申请。' }],
        },
      },
    },
    {
      kind: 'table',
      id: 'disputes',
      title: '三、政府信息公开行政复议、行政诉讼情况',
      table: {
        ...disputes,
        name: '表三',
        nothing: {
          ...disputes.nothing,
          sentences: [
            {
              section: 'overview',
              text: '本半年，本机关未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
            },
          ],
        },
      },
    },
    {
      kind: 'narrative',
      id: 'problems',
      title: '四、存在主要问题',
      hint: '写本半年工作中存在的主要问题。',
    },
    {
      kind: 'narrative',
      id: 'improvements',
      title: '五、下步改进计划',
      hint: '写下半年的改进措施和打算。',
    },
  ],
};
