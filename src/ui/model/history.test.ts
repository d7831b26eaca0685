import { expect, it } from 'vitest';
import type { Draft } from '../../report/annual-report';
import { edition2021 } from '../../template/editions/edition-2021';
import { zeroReport } from '../../testing/report-from';
import { History, nameOfLast } from './history';

const drafts: Draft[] = [0, 1, 2, 3].map((n) => ({
  report: { ...zeroReport(edition2021, 2026), preface: String(n) },
  confirmations: [],
}));
const at = (n: number): Draft => drafts[n]!;

function threeSteps(): History {
  const history = new History();
  ['填写引言', '粘贴 12 格到表三', '将表三空格填为 0'].forEach((name, n) =>
    history.push({ name, before: at(n), after: at(n + 1) }),
  );
  return history;
}

it('goes back to any step in one go and forward again', () => {
  const history = threeSteps();
  expect(history.goTo(1)).toBe(at(1));
  expect(history.steps.said).toBe('已回到：填写引言');
  expect(history.steps.undone.map(({ name }) => name)).toEqual([
    '将表三空格填为 0',
    '粘贴 12 格到表三',
  ]);
  expect(history.goTo(3)).toBe(at(3));
  expect(history.goTo(3)).toBeNull();
  expect(history.goTo(0)).toBe(at(0));
  expect(history.steps.said).toBe('已回到：打开时');
});

it('forgets what was undone once something else is done', () => {
  const history = threeSteps();
  history.undo();
  history.push({ name: '填写表二', before: at(2), after: at(3) });
  expect(history.redo()).toBeNull();
  expect(history.steps.done.map(({ name }) => name)).toEqual([
    '填写引言',
    '粘贴 12 格到表三',
    '填写表二',
  ]);
});

it('keeps the last 200 steps', () => {
  const history = new History();
  for (let n = 0; n < 250; n += 1) history.push({ name: String(n), before: at(0), after: at(1) });
  expect(history.steps.done).toHaveLength(200);
  expect(nameOfLast(history.steps.done)).toBe('249');
});
