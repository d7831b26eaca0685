import { describe, expect, it } from 'vitest';
import { atCell, atSection } from '../../report/place';
import { reportTelling } from '../../testing/judged-sentences';
import { textUnreported } from './text-unreported';

const received = { 'requests/received/naturalPerson': '5' };
const disputes = {
  'disputes/reconsideration/upheld': '2',
  'disputes/litigationDirect/upheld': '1',
};
const said = (text: string, cells: Readonly<Record<string, string>>) =>
  textUnreported.run(reportTelling(text, cells));

describe('what stands in the tables alone', () => {
  it('is named with its number, and where to write of it', () => {
    expect(said('全年主动公开信息300条。', received)).toEqual([
      {
        message:
          '表三“一、本年新收政府信息公开申请数量”，总计列为 5 件，正文没有说明：建议在总体情况中写明依申请公开情况。',
        places: [atSection('overview'), atCell('requests/received/allApplicants')],
        facts: { table: 5 },
      },
    ]);
    expect(said('收到群众来信，申请3项补贴。', { ...received, ...disputes })).toMatchObject([
      { facts: { table: 5 } },
      { facts: { table: 3 } },
    ]);
  });

  it.each(['收到群众提出的申请5件，均已答复。', '依申请公开工作规范有序。'])(
    'is none where the text tells of it: %s',
    (text) => {
      expect(said(text, received)).toEqual([]);
    },
  );

  it('is none where the tables hold nothing or are not filled in', () => {
    expect(said('全年主动公开信息300条。', {})).toEqual([]);
    expect(said('全年主动公开信息300条。', { 'requests/received/naturalPerson': '' })).toEqual([]);
  });

  it('is none where the text beside the table tells of it', () => {
    const input = reportTelling('全年主动公开信息300条。', disputes);
    const otherMatters = '本机关行政复议2件、行政诉讼1件，均维持。';
    const sections = { ...input.report.sections, otherMatters };
    expect(textUnreported.run({ ...input, report: { ...input.report, sections } })).toEqual([]);
  });
});
