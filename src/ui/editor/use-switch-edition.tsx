import { type ReactNode, useState } from 'react';
import { switchEdition, type SwitchedReport } from '../../report/switch-edition';
import { cellAt } from '../../template/cells';
import { editionById } from '../../template/editions';
import { placeName } from '../../template/labels';
import { useEditor } from './editor-context';

/** Another edition has other tables: what would not fit is shown before anything changes. */
export function useSwitchEdition(): { switchTo: (id: string) => void; question: ReactNode } {
  const editor = useEditor();
  const { edition, store } = editor;
  const replace = ({ report }: SwitchedReport) => editor.apply('更换格式', { report });
  const [pending, setPending] = useState<SwitchedReport | null>(null);
  const switchTo = (id: string) => {
    const to = editionById(id);
    if (!to || to.id === edition.id) return;
    const switched = switchEdition(store.current, edition, to);
    if (switched.lost.length + switched.lostSections.length === 0) replace(switched);
    else setPending(switched);
  };
  const question = pending && (
    <div className="question" role="alert">
      <p>以下内容在所选格式中没有对应位置，更换后不再保留：</p>
      <ul>
        {pending.lost.map(({ address, text }) => {
          const cell = cellAt(edition, address);
          return (
            <li key={address}>
              {cell ? placeName(cell) : address}：{text}
            </li>
          );
        })}
        {pending.lostSections.map((id) => (
          <li key={id}>{edition.sections.find((section) => section.id === id)?.title}</li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          setPending(null);
          replace(pending);
        }}
      >
        更换格式
      </button>
      <button type="button" onClick={() => setPending(null)}>
        不更换
      </button>
    </div>
  );
  return { switchTo, question };
}
