import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/empty-report';
import { withCells } from '../report/cell-text';
import { edition2021 } from '../template/editions/edition-2021';
import { completeReport } from '../testing/complete-report';
import { inputOf } from '../testing/messages';
import { checks, textChecks } from './index';
import { examineWith, satisfied } from './run-checks';

const empty = emptyReport(edition2021, 2026);

describe('what nobody has written', () => {
  it('is not called right by any check of texts', () => {
    for (const preface of ['', ' \n']) {
      const results = examineWith(textChecks, inputOf({ ...empty, preface }));
      const right = satisfied(textChecks, results).filter(({ family }) =>
        ['wording', 'publish', 'text'].includes(family),
      );
      expect(right.map(({ id }) => id)).toEqual([]);
      expect(results.notChecked).toContainEqual({ check: 'wording/spaces', reason: '正文未填' });
    }
  });

  it('is looked at as soon as one text is begun', () => {
    const { notChecked } = examineWith(
      checks,
      inputOf({ ...empty, preface: '本报告按要求编制。' }),
    );
    expect(notChecked.filter(({ reason }) => reason === '正文未填')).toEqual([]);
    expect(notChecked.map(({ check }) => check)).not.toContain('wording/spaces');
  });
});

describe('where a part of what is added up is blank', () => {
  it('the columns are named, and what was found in the others stands', () => {
    const report = withCells(completeReport(), {
      'requests/received/enterprise': '',
      'requests/received/naturalPerson': '3',
    });
    const { findings, notChecked } = examineWith(checks, inputOf(report));
    expect(notChecked).toContainEqual({
      check: 'requests/balance',
      reason: '“商业企业”、“总计”列有未填的格',
    });
    expect(findings.map(({ check }) => check)).toContain('requests/balance');
  });

  it('is said of nothing that is filled in', () => {
    const { notChecked } = examineWith(checks, inputOf(completeReport()));
    expect(notChecked.map(({ check }) => check)).not.toContain('requests/balance');
  });
});
