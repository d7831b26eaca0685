import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../template/editions/edition-2021';
import { emptyReport } from '../../report/empty-report';
import { reportSaying } from '../../testing/complete-report';
import { foundBy, inputOf, messages } from '../../testing/messages';
import { noLocal } from '../../testing/no-local';
import { figuresBlank } from '../figures/figures-blank';
import { wordingOtherAgency } from '../wording/wording-other-agency';
import { wordingWordList } from '../wording/wording-word-list';
import { contentLength } from './content-length';
import { contentLocal } from './content-local';

const local = {
  ...noLocal,
  required: [{ section: 'otherMatters', words: '政务新媒体备案情况' }],
};

describe('what the county asks', () => {
  it('is to be said in its section, whatever spaces stand between', () => {
    const report = reportSaying('未收取信息处理费。', {}, 'otherMatters');
    expect(messages(contentLocal, report, { local })).toEqual([
      '六、其他需要报告的事项没有写到“政务新媒体备案情况”：云岭县政府信息公开办公室要求写明，请补写。',
    ]);
    const said = reportSaying('政务新媒体\n备案 情况：已备案2个。', {}, 'otherMatters');
    expect(messages(contentLocal, said, { local })).toEqual([]);
    const elsewhere = reportSaying('政务新媒体备案情况：已备案2个。');
    expect(messages(contentLocal, elsewhere, { local })).toHaveLength(1);
  });

  it('is not checked where nothing was imported, nor of a section this edition lacks', () => {
    const report = reportSaying('无。');
    expect(contentLocal.run(inputOf(report))).toEqual({ notChecked: '没有导入当地要求' });
    const foreign = { ...local, required: [{ section: 'nowhere', words: '甲' }] };
    expect(messages(contentLocal, report, { local: foreign })).toEqual([]);
  });

  it('decides whether a blank is wrong', () => {
    const input = inputOf(emptyReport(edition2021, 2026));
    const severities = (blanks: 'zero' | 'allowed') =>
      foundBy(figuresBlank, { ...input, local: { ...noLocal, blanks } }).map(
        ({ severity }) => severity,
      );
    expect(severities('zero')).toEqual([undefined, undefined, undefined]);
    expect(severities('allowed')).toEqual(['hint', 'hint', 'hint']);
  });

  it('sets the length of 总体情况 and adds to the word list', () => {
    const report = reportSaying('公'.repeat(301));
    const short = { local: { ...noLocal, overviewLimit: 300 } };
    expect(messages(contentLength, report, short)).toHaveLength(1);
    expect(messages(contentLength, report, { local: noLocal })).toEqual([]);
    const words = [{ wrong: '公公', right: '公', note: '' }];
    expect(messages(wordingWordList, report, { local: { ...noLocal, words } })).toHaveLength(1);
  });

  it('knows its own names', () => {
    const report = reportSaying('年内，柏山镇人民政府挂牌。');
    const own = { local: { ...noLocal, names: ['柏山'] } };
    expect(messages(wordingOtherAgency, report)).toHaveLength(1);
    expect(messages(wordingOtherAgency, report, own)).toEqual([]);
  });
});
