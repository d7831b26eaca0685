import { describe, expect, it } from 'vitest';
import { readSelector, type SelectedElement, selects } from './selector';

const element = (
  name: string,
  attributes: SelectedElement['attributes'] = {},
  place = 1,
): SelectedElement => ({ name, attributes, place });
const label = element('b', { class: 'label' });
const around = [
  element('table', { class: 'report wide' }),
  element('tr', { class: 'row' }, 2),
  element('td', { id: 'a' }, 3),
];
const old = {
  ...element('span', { class: 'old md:h', 'data-kind': 'was-old' }, 2),
  before: label,
};

const isMeant = (text: string): boolean | null => {
  const selector = readSelector(text);
  return selector && selects(selector, old, around);
};

describe('a selector', () => {
  it.each([
    'span',
    '*',
    '.old',
    'SPAN.old',
    '.md\\:h',
    'td > span',
    'td>.old',
    'table .old',
    '.report.wide tr td > .old',
    'table > tbody > tr > td .old',
    '#a span',
    '[data-kind]',
    'span[data-kind="was-old"]',
    '[data-kind^=was]',
    "[data-kind$='old']",
    '[data-kind*=s-o]',
    '[class~=old]',
    ':not(.new)',
    'td span:nth-child(2)',
    'tr:nth-child(2) .old',
    ':not(.new, i)',
    ':is(i, span)',
    'table > tr .old',
    'table > .row > td .old',
    'b + span',
    'td > .label + .old',
    'table .label ~ .old',
    'span:nth-child(2n)',
    'span:nth-child(even)',
    'td:nth-child(2n+1) > span',
    'span:nth-child(n+2)',
    'span:nth-child(-n+3)',
    'span:nth-of-type(1)',
    'span:first-of-type',
  ])('%s means the element', (text) => {
    expect(isMeant(text)).toBe(true);
  });

  it.each([
    'i',
    '.ol',
    'tr > span',
    'table > td .old',
    'td.x .old',
    '[data-old]',
    '[data-kind=old]',
    ':not(.old)',
    'span:first-child',
    'tr:first-child .old',
    ':not(.new, .old)',
    'td:is(.x, .y) .old',
    'td + span',
    'td ~ .old',
    'tr > .label + .old',
    'i + .label + .old',
    'span:nth-child(odd)',
    'span:nth-child(-n+1)',
    'span:nth-child(3n)',
    'span:nth-of-type(2)',
  ])('%s means another', (text) => {
    expect(isMeant(text)).toBe(false);
  });

  it.each([
    'a:hover',
    '.old::before',
    'span:nth-child(x)',
    'span:nth-child(2n of .old)',
    'span:last-child',
    'b || span',
    ':not(a b)',
    '.a, .b',
    '>',
    '',
    `.${'x'.repeat(300)}`,
  ])('%s cannot be told', (text) => {
    expect(isMeant(text)).toBeNull();
  });

  it('looks further out where the nearest element of a kind does not stand where it should', () => {
    const nested = [...around, element('div', { class: 'x' }), element('div'), element('p')];
    const selector = readSelector('td > div span');
    expect(selector && selects(selector, old, nested)).toBe(true);
  });
});
