import { describe, expect, it } from 'vitest';
import { reader } from '../../testing/claims-said';
import { fieldOf, levelOf, ownNames } from './own-names';
import { tokensOf } from './tokens';
import { WordTree } from './word-tree';

describe('tokens', () => {
  it.each([
    ['云岭县卫生健康局', '县卫健局收到3件', '县卫健局 own, 收到 receive, 3件 count'],
    ['云岭县卫生健康局', '卫健局收到3件', '卫健局 own, 收到 receive, 3件 count'],
    [
      '云岭县卫生健康局',
      '市卫健局收到3件',
      '市 org, 卫 plain, 健 plain, 局 org, 收到 receive, 3件 count',
    ],
    ['云岭县卫生健康局', '卫生局收到3件', '卫生局 own, 收到 receive, 3件 count'],
    [
      '云岭县卫生健康局',
      '县健卫局收到3件',
      '县 org, 健 plain, 卫 plain, 局 org, 收到 receive, 3件 count',
    ],
    [
      '云岭县卫生健康局',
      '县卫生系统各局收到3件',
      '县 org, 卫 plain, 生 plain, 系统 channel, 各局 foreign, 收到 receive, 3件 count',
    ],
    ['云岭县水利局', '水行政处罚3件', '水 filler, 行政处罚 line, 3件 count'],
    ['云岭县水利局', '水利行政许可3件', '水利 filler, 行政许可 line, 3件 count'],
    ['云岭县水利局', '利水行政处罚3件', '利 plain, 水 filler, 行政处罚 line, 3件 count'],
    [
      '云岭县水利局',
      '水行政执法3件',
      '水 plain, 行 plain, 政 plain, 执 plain, 法 plain, 3件 count',
    ],
    ['云岭县水利局', '水，行政处罚3件', '水 plain, ， mark, 行政处罚 line, 3件 count'],
    ['云岭县水利局', '行政处罚3件', '行政处罚 line, 3件 count'],
    ['松泉镇人民政府', '在办结的3件', '在 filler, 办结 handle, 的 filler, 3件 count'],
    ['松泉镇人民政府', '申请3件/办结2件', '申请 bare, 3件 count, ， mark, 办结 handle, 2件 count'],
    ['松泉镇人民政府', '申请/办结2件', '申请 bare, / plain, 办结 handle, 2件 count'],
    ['松泉镇人民政府', '申请3份|办结2份', '申请 bare, 3份 count, ， mark, 办结 handle, 2份 count'],
    ['松泉镇人民政府', '年度工作考核3件', '年度 period, 工作 filler, 考核 other, 3件 count'],
    ['松泉镇人民政府', '松泉镇收到3件', '松泉镇 own, 收到 receive, 3件 count'],
    ['松泉镇人民政府', '镇党政办收到3件', '镇党政办 own, 收到 receive, 3件 count'],
    ['云岭县公安局', '公安机关收到3件', '公安机关 own, 收到 receive, 3件 count'],
    ['云岭县公安局', '县公安机关收到3件', '县公安机关 own, 收到 receive, 3件 count'],
    ['云岭县公安局', '全局收到3件', '全局 own, 收到 receive, 3件 count'],
    ['云岭县公安局', '县公安局收到3件', '县公安局 own, 收到 receive, 3件 count'],
    ['云岭县教育局', '公安机关收到3件', '公 plain, 安 plain, 机关 org, 收到 receive, 3件 count'],
    ['云岭县人民政府', '我县收到3件', '我县 own, 收到 receive, 3件 count'],
    ['云岭县人民政府', '全县收到3件', '全县 own, 收到 receive, 3件 count'],
    ['云岭县人民政府', '县政府收到3件', '县政府 own, 收到 receive, 3件 count'],
    ['云岭县人民政府', '县人民政府收到3件', '县人民政府 own, 收到 receive, 3件 count'],
    ['云岭县石桥镇人民政府', '石桥镇收到3件', '石桥镇 own, 收到 receive, 3件 count'],
    ['云岭县石桥镇人民政府', '我镇党政办收到3件', '我镇党政办 own, 收到 receive, 3件 count'],
    ['云岭县石桥镇人民政府', '镇机关收到3件', '镇机关 own, 收到 receive, 3件 count'],
    ['青山市河西街道办事处', '街道办事处收到3件', '街道办事处 own, 收到 receive, 3件 count'],
    ['青山市河西街道办事处', '街道办收到3件', '街道办 own, 收到 receive, 3件 count'],
    ['青山市河西街道办事处', '我街道收到3件', '我街道 own, 收到 receive, 3件 count'],
  ])(
    'know what %s calls itself and what is its own, the longest word first: %s',
    (agency, text, said) => {
      const own = new WordTree(ownNames(agency), (name) => name);
      const of = { ...reader, own, field: fieldOf(agency), level: levelOf(agency) };
      const tokens = tokensOf(text, of).map((token) => `${token.text} ${token.kind}`);
      expect(tokens.join(', ')).toBe(said);
    },
  );
});
