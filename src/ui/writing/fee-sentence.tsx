import { useId, useRef, useState } from 'react';
import { useDraft, useEditor } from '../model/editor-context';
import { feeTemplate } from '../../calc/fee-template';
import { insertSentence } from './insert-sentence';
import type { Area } from '../model/page/area';

const fields = [
  ['notices', '收费通知（件）'],
  ['notified', '通知收费总额（元）'],
  ['collected', '实际收取总额（元）'],
] as const;

/** The sentence on 信息处理费 that was charged: its three figures stand in no table. */
export function FeeSentence({ section, area }: { section: string; area: Area }) {
  const editor = useEditor();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const hasYear = useDraft(({ draft }) => draft.report.period.year !== null);
  const write = () => {
    const value = (name: string) =>
      form.current?.querySelector<HTMLInputElement>(`[data-fee="${name}"]`)?.value ?? '';
    const result = feeTemplate({
      notices: value('notices'),
      notified: value('notified'),
      collected: value('collected'),
    });
    if ('problem' in result || !hasYear) {
      setProblem('problem' in result ? result.problem : '请先在基本信息中选择年度。');
      return;
    }
    insertSentence(editor, area, { section, template: result.template, label: '信息处理费' });
    setProblem(null);
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        data-action="fee-sentence"
        onClick={() => setOpen(!isOpen)}
      >
        收取了信息处理费…
      </button>
      <div id={id} ref={form} className="fee-form" hidden={!isOpen}>
        {fields.map(([name, label]) => (
          <label key={name}>
            {label}
            <input type="text" inputMode="decimal" autoComplete="off" data-fee={name} />
          </label>
        ))}
        <button type="button" data-action="write-fee" onClick={write}>
          写入
        </button>
        <p role="alert" className="field-problem">
          {problem}
        </p>
      </div>
    </>
  );
}
