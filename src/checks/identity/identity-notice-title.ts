import { correctionsOf } from '../wording/marks';
import { wordCheck } from '../wording/word-check';

const format = '中华人民共和国政府信息公开工作年度报告格式';
const law = '中华人民共和国政府信息公开条例';
const formatLike =
  /中华人民共和国(?:政府|政务|信息|公开|工作){1,5}(?:年度|年|工作){0,3}报告(?:的)?格式/g;
const lawLike = /(《)中华人民共和国(?:政府|政务|信息|公开|工作){1,5}条[例列](?=》)/g;

/** A title nearly right is a slip: words of it left out or changed about. */
export const identityNoticeTitle = wordCheck({
  id: 'identity/notice-title',
  family: 'identity',
  severity: 'warning',
  title: '格式和条例的名称引用正确',
  basis: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）；《条例》',
  find: (text) => [
    ...correctionsOf(text, formatLike, () => format).filter(
      ({ start, end }) => text.slice(start, end) !== format,
    ),
    ...correctionsOf(text, lawLike, () => `《${law}`).filter(
      ({ start, end }) => text.slice(start + 1, end) !== law,
    ),
  ],
  say: ({ name, first, all }) =>
    `${name}“${first}”名称有误${all}：应为《${/条例/.test(first) ? law : format}》。`,
  fixLabel: '改为正确的名称',
});

const noticeOf2019 =
  /《(?:国务院办公厅政府信息与政务公开办公室)?关于政府信息公开工作年度报告有关事项的通知》/g;
const noticeOf2021 = `《国务院办公厅政府信息与政务公开办公室关于印发〈${format}〉的通知》`;

/** The notice of 2019 laid down the form of 2019 and 2020 only; counties write notices of like titles. */
export const identityOldNoticeTitle = wordCheck({
  id: 'identity/old-notice-title',
  family: 'identity',
  severity: 'warning',
  title: '依据的通知与格式同版',
  basis: '国办公开办函〔2021〕30号：2021年度起使用现行格式',
  given: (_, { edition }) => (edition.documentNumber === '国办公开办函〔2021〕30号' ? '' : null),
  find: (text) => correctionsOf(text, noticeOf2019, () => noticeOf2021),
  say: ({ name }) =>
    `${name}写《关于政府信息公开工作年度报告有关事项的通知》，该通知只适用于2019、2020年度：请改引现行格式的通知。`,
  fixLabel: '改引2021年的通知',
});
