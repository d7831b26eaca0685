import { describe, expect, it } from 'vitest';
import type { Block } from './block';
import { narrativeBlocks } from './narrative-blocks';

const kindOf = (block: Block): string => {
  if (block.kind === 'heading') return `h${block.level} ${block.text}`;
  if (block.kind !== 'paragraph') return block.kind;
  const { lead, text } = block;
  return lead ? `lead${lead.level} ${text.slice(0, lead.length)}|` : `p ${text}`;
};
const kinds = (text: string): string[] => narrativeBlocks(text, 'overview').map(kindOf);

describe('a numbered line of its own is a heading of its level', () => {
  it.each([
    ['一、主动公开', 'h1 一、主动公开'],
    ['（一）主动公开', 'h2 （一）主动公开'],
    ['(十二)主动公开', 'h2 (十二)主动公开'],
    ['1.制度建设', 'h3 1.制度建设'],
    ['3、制度建设', 'h3 3、制度建设'],
    ['（1）制度建设', 'h4 （1）制度建设'],
    ['(2)制度建设', 'h4 (2)制度建设'],
  ])('%s', (line, kind) => {
    expect(kinds(line)).toEqual([kind]);
  });

  it('but a number, a sentence or a long line is not', () => {
    const long = `（一）${'很长的一行'.repeat(9)}`;
    expect(kinds(`12.5%的信息已经公开\n一二三\n${long}`)).toEqual([
      'p 12.5%的信息已经公开',
      'p 一二三',
      `p ${long}`,
    ]);
  });
});

describe('a paragraph that runs on from its heading', () => {
  it.each([
    ['（一）主动公开情况。本年公开12条。', 'lead2 （一）主动公开情况。|'],
    ['（二）依申请公开：本年收到6件，均已办结。', 'lead2 （二）依申请公开：|'],
    ['1.强化审查。发布前三审三校。', 'lead3 1.强化审查。|'],
    ['（一）制度不健全，更新不及时。', 'lead2 （一）制度不健全，更新不及时。|'],
  ])('%s', (line, kind) => {
    expect(kinds(line)).toEqual([kind]);
  });

  it('has no heading where the first sentence is a long one', () => {
    const line = `（一）${'本年主动公开各类信息，'.repeat(5)}均已办结。`;
    expect(kinds(line)).toEqual([`p ${line}`]);
  });
});

it('every line says where it was typed', () => {
  const text = '\r\n　第一段。\r\n\r\n  \r\n（一）标题  \r第三段';
  const places = narrativeBlocks(text, 'problems').map((block) =>
    block.kind === 'paragraph' || block.kind === 'heading'
      ? [block.source?.section, text.slice(block.source?.start, block.source?.end)]
      : [],
  );
  expect(places).toEqual([
    ['problems', '第一段。'],
    ['problems', '（一）标题'],
    ['problems', '第三段'],
  ]);
});
