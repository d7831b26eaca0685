import { factsOf } from '../../report/agency-kinds';
import { atSection } from '../../report/place';
import type { Check } from '../check';
import { allText } from '../passages/passages';

const duties = [
  { name: '工作考核', words: /考核|考评|绩效|评比|(?:^|[^意度])测评/ },
  {
    name: '社会评议',
    // 提高群众满意度 is a wish; a survey, or somebody outside who judges, is 评议.
    words:
      /评议|满意度?(?:调查|测评|评价|测验|问卷|调研|评估|打分)|(?:开展|组织|接受|委托|进行)[^，。；]{0,12}满意度|(?:第三方|社会|群众|公众|民意|网上)(?:的)?(?:评估|测评|评价|调查)|问卷|民意/,
  },
  { name: '责任追究', words: /责任追究|追责|问责|追究/ },
] as const;

/** A 人民政府 reports these three; whether a 街道办事处 must is unclear, departments need not. */
export const contentAccountability: Check = {
  id: 'content/accountability',
  family: 'content',
  severity: 'warning',
  title: '已报告工作考核、社会评议、责任追究',
  basis: '《条例》第五十条：各级人民政府报告工作考核、社会评议和责任追究结果情况',
  run: (input) => {
    const { isGovernment, isOutpost } = factsOf(input.report.agency);
    const isBound = isGovernment === 'yes' || isOutpost === 'yes';
    if (isGovernment === 'unknown') return { notChecked: '不能确定是否为人民政府' };
    if (!isBound || input.edition.period !== 'year')
      return { notChecked: '本机关或本格式没有此项要求' };
    const text = allText(input);
    const missing = duties.filter(({ words }) => !words.test(text)).map(({ name }) => name);
    if (missing.length === 0) return [];
    return [
      {
        message: `“一、总体情况”没有写到${missing.join('、')}：请在监督保障部分写明，没有的写明未发生或未开展。`,
        ...(isOutpost === 'yes' ? { severity: 'hint' } : {}),
        places: [atSection('overview')],
        facts: { missing: missing.join('、') },
      },
    ];
  },
};
