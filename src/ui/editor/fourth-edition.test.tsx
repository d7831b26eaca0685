import { useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import type { AnnualReport } from '../../report/annual-report';
import { withCells } from '../../report/cell-text';
import type { Edition } from '../../template/edition';
import { fourthEdition } from '../../testing/fourth-edition';
import { zeroReport } from '../../testing/report-from';
import { cellsOf } from '../../template/cells';
import { Editor } from './editor';
import { EditorContext } from './editor-context';
import { History } from './history';
import { ReportForm } from './report-form';

function Form({ edition, report }: { edition: Edition; report: AnnualReport }) {
  const form = useForm<AnnualReport>({ defaultValues: report });
  const draft = { report, confirmations: [] };
  const [editor] = useState(() => new Editor(edition, form, new History(), draft, () => undefined));
  return (
    <EditorContext.Provider value={editor}>
      <ReportForm />
    </EditorContext.Provider>
  );
}

const rendered = (report: AnnualReport) =>
  renderToStaticMarkup(<Form edition={fourthEdition} report={report} />);

describe('the form of an edition that is only data', () => {
  const zero = zeroReport(fourthEdition, 2031);

  it('has an input for every typed cell and a total for every derived one', () => {
    const html = rendered(zero);
    for (const { address, parts } of cellsOf(fourthEdition)) {
      const tag = new RegExp(`<(input|output)[^>]* data-cell="${address}"`).exec(html)?.[1];
      expect([address, tag]).toEqual([address, parts.length === 0 ? 'input' : 'output']);
    }
  });

  it('prints its sections, labels and units', () => {
    const html = rendered(zero);
    for (const text of [
      '一、概况',
      '二、来件办理情况',
      '（三）小计',
      '客户端',
      '单位：份',
      '写打算。',
    ])
      expect(html).toContain(text);
  });

  it('shows its totals and its balance', () => {
    const html = rendered(withCells(zero, { 'petitions/incoming/app': '4' }));
    expect(html).toMatch(/data-cell="petitions\/incoming\/everywhere"[^>]*>4<\/output>/);
    expect(html).toMatch(
      /data-check="petitions\/balance\/app">.*?期初与收入共 4 份.*?办出与期末共 0 份.*?差/,
    );
    expect(html).toContain('将期末改为 4');
    expect(html).toMatch(/data-check="petitions\/balance\/portal">.*?相符/);
  });
});
