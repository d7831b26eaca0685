import { type ReactNode, useState } from 'react';
import { switchEdition, type SwitchedReport } from '../../calc/switch-edition';
import { withCells } from '../../report/cell-text';
import { sectionName } from '../../report/place';
import { type Address, cellAt } from '../../template/cells';
import type { Edition } from '../../template/edition';
import { editionById } from '../../template/editions';
import { rowLabel } from '../../template/labels';
import { useEditor } from '../model/editor-context';
import { figureIn, joinedFigure } from '../../calc/switched-figures';

interface QuestionProps {
  from: Edition;
  to: Edition;
  switched: SwitchedReport;
  onSwitch: (cells: Readonly<Record<Address, string>>) => void;
  onStay: () => void;
}

/** What would not fit, what is added up, and what belongs into one of several lines. */
function SwitchQuestion({ from, to, switched, onSwitch, onStay }: QuestionProps) {
  const [chosen, setChosen] = useState<Readonly<Record<Address, Address>>>({});
  const { lost, lostSections, joined, open } = switched;
  const cells = Object.fromEntries(
    open.flatMap(({ address, text }) => (chosen[address] ? [[chosen[address], text]] : [])),
  );
  return (
    <div className="question" role="alert">
      {lost.length + lostSections.length > 0 && (
        <>
          <p>以下内容在所选格式中没有对应位置，更换后不再保留：</p>
          <ul>
            {lost.map(({ address, text }) => (
              <li key={address}>{figureIn(from, address, text)}</li>
            ))}
            {lostSections.map((id) => (
              <li key={id}>{sectionName(from, id)}</li>
            ))}
          </ul>
        </>
      )}
      {joined.length > 0 && (
        <>
          <p>以下各行在所选格式中合为一行，更换后按合计填入：</p>
          <ul>
            {joined.map((each) => (
              <li key={each.address}>{joinedFigure(to, each)}</li>
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && (
        <>
          <p>以下数字在所选格式中属于几行之一或不能相加，请选择填入哪一行；不选的不再保留：</p>
          <ul>
            {open.map(({ address, text, to: targets }) => (
              <li key={address}>
                <label>
                  {figureIn(from, address, text)}，填入：
                  <select
                    value={chosen[address] ?? ''}
                    onChange={(event) => setChosen({ ...chosen, [address]: event.target.value })}
                  >
                    <option value="">不填入</option>
                    {targets.map((target) => {
                      const cell = cellAt(to, target);
                      return (
                        <option key={target} value={target}>
                          {cell ? rowLabel(cell.row) : target}
                        </option>
                      );
                    })}
                  </select>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" onClick={() => onSwitch(cells)}>
        更换格式
      </button>
      <button type="button" onClick={onStay}>
        不更换
      </button>
    </div>
  );
}

/** Another edition has other tables: what would not fit is shown before anything changes. */
export function useSwitchEdition(): { switchTo: (id: string) => void; question: ReactNode } {
  const editor = useEditor();
  const { edition, store } = editor;
  const [pending, setPending] = useState<{ to: Edition; switched: SwitchedReport } | null>(null);
  const replace = (report: SwitchedReport['report']) => editor.apply('更换格式', { report });
  const switchTo = (id: string) => {
    const to = editionById(id);
    if (!to || to.id === edition.id) return;
    const switched = switchEdition(store.current, edition, to);
    const { lost, lostSections, joined, open } = switched;
    const asks = [lost, lostSections, joined, open].some((each) => each.length > 0);
    if (asks) setPending({ to, switched });
    else replace(switched.report);
  };
  const question = pending && (
    <SwitchQuestion
      from={edition}
      {...pending}
      onSwitch={(cells) => {
        setPending(null);
        replace(withCells(pending.switched.report, cells));
      }}
      onStay={() => setPending(null)}
    />
  );
  return { switchTo, question };
}
