import { describe, expect, it } from 'vitest';
import { reportSaying } from '../../testing/complete-report';
import { markedText, unmarked } from '../../testing/marked-text';
import { messages } from '../../testing/messages';
import { textOwnNumbers } from './text-own-numbers';

const agency = '清源县石桥镇人民政府';

describe('text/own-numbers', () => {
  it.each([
    '主动公开信息«212条»。\n发布«近212条»信息。',
    '发布信息«10条»。发布«近10条»信息。',
    '业务培训«3次»。业务培训«4次»。',
    '主动公开信息«21条»。主动公开政务信息«22条»。',
    '主动公开政府信息总量达«21条»。主动公开信息«22条»。',
    '2026年 召开专题会议«3次»。召开专题会议«4次»。',
  ])('marks both places: %s', (text) => {
    expect(markedText(textOwnNumbers, reportSaying(unmarked(text)))).toBe(text);
  });

  it.each([
    ['two numbers, one of them approximate', '主动公开信息212条。发布近300条信息。'],
    ['fewer than ten of a thing', '召开会议9场。近9场会议有记录。'],
    ['two units', '主动公开政府信息21条。主动公开政府信息22件。'],
    ['two words, which are no subject', '培训3次。培训4次。'],
    ['a number about and a number exactly', '召开专题会议约30次。召开专题会议40次。'],
    ['one number twice', '召开专题会议3次。召开专题会议3次。'],
    [
      'what is done about information',
      '主动公开政府信息21条。主动公开政府信息工作简报共编发22条。',
    ],
    ['information and something more', '主动公开政府信息21条。主动公开政府信息、简报22条。'],
    ['another pause in the subject', '召开、组织专题会议3次。召开组织专题会议4次。'],
  ])('is silent on %s', (_, text) => {
    expect(messages(textOwnNumbers, reportSaying(text))).toEqual([]);
  });

  it.each([
    ...['截至2026年12月31日', '截止到2026年', '截止至2026年度', '2026年', '2026年3月', '年度'],
    ...['全年', '本年', '本年度', '今年', '今年以来', '本机关', '我镇', '我街办', '全镇', agency],
    ...['并', '并且', '、', '共', '累计'],
  ])('knows the subject behind “%s”', (words) => {
    const found = messages(
      textOwnNumbers,
      reportSaying(`${words}召开专题会议3次。召开专题会议4次。`),
    );
    expect(found).toEqual([
      `同一事项有两个数：“一、总体情况”写“${words}召开专题会议3次”，“一、总体情况”写“召开专题会议4次”：请核对后统一。`,
    ]);
  });

  it.each([
    ...['召开了专题会议', '召开的专题会议', '召开各类专题会议', '召开各项专题会议'],
    ...['召开有关专题会议', '召开相关专题会议', '召开专题会议共计', '召开专题会议总计'],
    ...['召开专题会议合计', '召开专题会议数', '召开专题会议数量', '召开专题会议总数'],
    ...['召开专题会议：', '召开专题会议达', '召开专题会议达到'],
  ])('knows the subject in “%s”', (words) => {
    const text = `召开专题会议«3次»。${words}«4次»。`;
    expect(markedText(textOwnNumbers, reportSaying(unmarked(text)))).toBe(text);
  });

  it.each([` ${agency} `, ''])('takes the name of the agency as typed: “%s”', (name) => {
    const report = reportSaying(`${name.trim()}召开专题会议3次。召开专题会议4次。`);
    report.agency = { ...report.agency, name };
    expect(messages(textOwnNumbers, report)).toHaveLength(1);
  });
});
