import { expect, it } from 'vitest';
import { plainFigure } from './plain-figure';

const count = (text: string) => plainFigure(text, 'count', '件');

it('understands thousands marks, full-width digits and the unit', () => {
  expect(['1,234', '３', '5件', ' 6 ', '7 项'].map(count)).toEqual(['1234', '3', '5', '6', '7']);
});

it('keeps every decimal of an amount', () => {
  expect(plainFigure('779.508355万元', 'amount', '万元')).toBe('779.508355');
});

it('does not take 元 for 万元', () => {
  expect(plainFigure('51000元', 'amount', '万元')).toBe('51000元');
});

it('leaves blank blank and what is no figure as it was', () => {
  expect(['', '约5', '无', '1.5', '/', '12,34'].map(count)).toEqual([
    '',
    '约5',
    '无',
    '1.5',
    '/',
    '12,34',
  ]);
});

it('does not make one figure of two', () => {
  expect(['1 2', '1\n2', '1 234', '12a', '1.5'].map(count)).toEqual([
    '1 2',
    '1 2',
    '1 234',
    '12a',
    '1.5',
  ]);
});

it('understands full-width thousands and white space around the figure', () => {
  expect(['１，２３４', '\u00a05\u3000件 ', '\u200b7'].map(count)).toEqual(['1234', '5', '7']);
});
