import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../components/lazy-part';
import { confirmationOf } from '../../checks/confirmations';
import { type Group, groupOf, groups } from '../../checks/finding-groups';
import { isUntouched } from '../../report/untouched';
import { useAfterFirstPaint } from '../components/after-first-paint';
import { useDraft, useEditor } from '../model/editor-context';
import { useStore } from '../model/store';
import { usePageWidth } from '../model/page/appearance';
import { CellChecks } from './cell-checks';
import type { Shown } from './finding-item';

const FindingDetails = lazyPart(() =>
  import('./finding-details').then((part) => part.FindingDetails),
);

interface CountsProps {
  countOf: (group: Group) => number;
  only: Group | null;
  choose: (group: Group | null) => void;
}

function Counts({ countOf, only, choose }: CountsProps) {
  const { store } = useEditor();
  const isRead = useStore(store.findings.state, (state) => state.isRead);
  return (
    <div className="finding-counts" role="group" aria-label="按类别查看" aria-busy={!isRead}>
      {groups.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          data-severity={id}
          data-count={countOf(id)}
          title={`${countOf(id)} ${name}`}
          aria-pressed={only === id}
          onClick={() => choose(only === id ? null : id)}
        >
          {countOf(id)} {name}
        </button>
      ))}
    </div>
  );
}

/** What the checks found, where the work is first. An export that is stopped brings the reader here. */
export const FindingsPanel = memo(function FindingsPanel({ returned }: { returned?: ReactNode }) {
  const { store } = useEditor();
  const { findings } = useStore(store.findings.state, ({ results }) => results);
  const confirmations = useStore(store.findings.state, (state) => state.confirmations);
  const stopped = useStore(store.findings.state, (state) => state.stopped);
  // Nothing typed is nothing wrong.
  const isBefore = useDraft(({ draft }) => isUntouched(draft.report)) && stopped === 0;
  const isBar = usePageWidth() !== 'wide';
  const isRestThere = useAfterFirstPaint();
  /** Folded or unfolded by hand; holds until a further export is stopped. */
  const [chosen, setChosen] = useState<{ readonly at: number; readonly open: boolean } | null>(
    null,
  );
  const [only, setOnly] = useState<Group | null>(null);
  const [toFill, setToFill] = useState(0);
  const open = chosen?.at === stopped ? chosen.open : !isBar || stopped > 0;
  const setOpen = (next: boolean) => setChosen({ at: stopped, open: next });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (stopped > 0) heading.current?.focus();
  }, [stopped]);
  const confirmed = findings.filter((finding) => confirmationOf(finding, confirmations));
  const shown: Shown[] = isBefore
    ? []
    : findings
        .filter((finding) => !confirmed.includes(finding))
        .map((finding) => ({ finding, group: groupOf(finding, stopped > 0) }));
  const countOf = (id: Group) =>
    shown.filter(({ group }) => group === id).length + (id === 'blank' ? toFill : 0);
  return (
    <aside className="findings" aria-label="核验" data-open={open}>
      <h2 ref={heading} tabIndex={-1}>
        核验
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '展开'}
        </button>
      </h2>
      <Counts
        countOf={countOf}
        only={only}
        choose={(group) => {
          setOnly(group);
          setOpen(true);
        }}
      />
      {/* In a bar the rest opens below it, over the form. */}
      {isRestThere && (
        <div className="finding-details" hidden={isBar && !open}>
          {returned}
          <CellChecks />
          <FindingDetails
            shown={shown}
            confirmed={confirmed}
            only={only}
            isOpen={open}
            isBefore={isBefore}
            isStopped={stopped > 0}
            setToFill={setToFill}
          />
        </div>
      )}
    </aside>
  );
});
