import { expect, it } from 'vitest';
import { edition2021 } from '../template/editions/edition-2021';
import { tablesOf } from '../template/edition';
import { balanceState, balanceWords, columnsOf, sideName } from './balance-words';

const requests = tablesOf(edition2021).find(({ id }) => id === 'requests');
const columns = requests ? columnsOf(edition2021, requests) : [];
const [column] = columns;
const said = (left: number | null, right: number | null) =>
  column && balanceWords(edition2021, column, { left, right, remainder: null });

it('says that a column agrees, by how much it differs, or that it is not filled', () => {
  expect(said(5, 5)).toBe('一＋二 5，三（七）＋四 5，相符');
  expect(said(5, 7)).toBe('新收与上年结转共 5 件，办理结果与结转下年度共 7 件，不符，差 2 件');
  expect(said(7, 5)).toMatch(/不符，差 2 件$/);
  expect(said(null, 5)).toBe('待填完后核对');
  expect(said(5, null)).toBe('待填完后核对');
});

it.each([
  [5, 5, 'agrees'],
  [5, 4, 'differs'],
  [0, null, 'incomplete'],
  [null, 0, 'incomplete'],
  [null, null, 'incomplete'],
])('%s and %s: %s', (left, right, state) => {
  expect(balanceState({ left, right, remainder: null })).toBe(state);
});

it('has a balance in each column of 表三 and in no other table', () => {
  expect(columns.length).toBeGreaterThan(6);
  const others = tablesOf(edition2021).filter(({ id }) => id !== 'requests');
  expect(others.flatMap((table) => columnsOf(edition2021, table))).toEqual([]);
  expect(sideName(edition2021, column?.left ?? [])).toBe('一＋二');
});

it('are the columns of one table', () => {
  expect(columns).toHaveLength(7);
  const disputes = tablesOf(edition2021).find(({ id }) => id === 'disputes');
  expect(disputes && columnsOf(edition2021, disputes)).toEqual([]);
});
