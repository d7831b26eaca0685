import { expect, it } from 'vitest';
import { withNarrative } from '../../report/narratives';
import { edition2021 } from '../../template/editions/edition-2021';
import { completeReport } from '../../testing/complete-report';
import { inputOf } from '../../testing/messages';
import { quoted } from './passage-place';
import { allText, bare, passagesOf } from './passages';

const report = completeReport(edition2021, 2026);
const namesOf = (given: typeof report) => passagesOf(inputOf(given)).map(({ name }) => name);

it('are the preface and the texts in printed order, under the names on the form', () => {
  expect(namesOf(report)).toEqual([
    '引言',
    '“一、总体情况”',
    '“五、存在的主要问题及改进情况”',
    '“六、其他需要报告的事项”',
  ]);
  expect(namesOf({ ...report, sections: {} })).toHaveLength(4);
});

it('are also read beside a table, where something stands there', () => {
  const beside = (text: string) => namesOf(withNarrative(report, 'requestsAbove', text));
  expect(beside('另附说明。')).toContain('“三、收到和处理政府信息公开申请情况（表前文字）”');
  expect(beside(' \n')).toHaveLength(4);
});

it('stand on lines of their own when all are read as one', () => {
  const texts = { ...report, preface: '甲', sections: { overview: '乙,丙', problems: '丁' } };
  expect(allText(inputOf(texts))).toBe('甲\n乙，丙\n丁\n');
});

it('lose marks and spaces to be counted', () => {
  expect(bare(' 无；\n以上（共 2 项）。')).toBe('无以上（共2项）');
});

it('are quoted by their last forty characters', () => {
  expect(quoted('一'.repeat(40))).toBe('一'.repeat(40));
  expect(quoted(`前${'一'.repeat(40)}`)).toBe(`…${'一'.repeat(40)}`);
});
