import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../report/empty-report';
import { edition2021 } from '../../template/editions/edition-2021';
import { noticeOf } from './take-over';

const report = emptyReport(edition2021, 2025);
const typed = (name: string, text: string) => ({ name, text, label: `栏 ${name}` });
const known = typed('tables.proactive.rules.issued', '7');
const foreign = typed('tables.proactive.ofAnotherEdition.issued', '9');

describe('what is said of what was typed before the draft was there', () => {
  it('is nothing where nothing was typed', () => {
    expect(noticeOf([], report, true)).toBeNull();
  });

  it('names what was filled in, and what the draft has no cell for', () => {
    const notice = noticeOf([known, typed('preface', '引'), foreign], report, true);
    expect(notice).toContain('填入了 2 处（栏 tables.proactive.rules.issued：7；栏 preface：引）');
    expect(notice).toContain('1 处没有填入（栏 tables.proactive.ofAnotherEdition.issued：9）');
  });

  it('never says that a window which only shows the draft took anything', () => {
    const notice = noticeOf([known], report, false);
    expect(notice).toContain('1 处没有填入');
    expect(notice).not.toContain('填入了');
  });
});
