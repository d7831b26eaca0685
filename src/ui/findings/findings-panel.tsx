import { type ReactNode, useEffect, useRef, useState } from 'react';
import { confirmationOf } from '../../checks/confirmations';
import type { Finding } from '../../checks/check';
import { partOfPlace } from '../../report/place';
import { usePageWidth } from '../model/page/appearance';
import { useAfterFirstPaint } from '../components/after-first-paint';
import { useEditor, useStore } from '../model/editor-context';
import { formParts } from '../model/page/form-parts';
import { CellChecks } from './cell-checks';
import { ConfirmAll } from './confirm-all';
import { ConfirmedFindings } from './confirmed-findings';
import { FindingItem } from './finding-item';
import { type Group, groupOf, groups } from '../../checks/finding-groups';
import { SatisfiedChecks } from './satisfied-checks';
import { LocalPart } from './local-part';
import { WordListPart } from './word-list-part';

interface Shown {
  readonly finding: Finding;
  readonly group: Group;
}

function PartFindings({ title, shown }: { title: string; shown: readonly Shown[] }) {
  if (shown.length === 0) return null;
  return (
    <section className="finding-part" aria-label={`核验：${title}`}>
      <h3>{title}</h3>
      <ul className="finding-list">
        {shown.map(({ finding, group }, at) => (
          <FindingItem
            // Two of one key are of the same words twice.
            key={`${finding.key} ${at}`}
            finding={finding}
            group={group}
          />
        ))}
      </ul>
    </section>
  );
}

function Counts({ shown, only, choose }: CountsProps) {
  const countOf = (id: string) => shown.filter(({ group }) => group === id).length;
  return (
    <div className="finding-counts" role="group" aria-label="按类别查看">
      {groups.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          data-severity={id}
          data-count={countOf(id)}
          aria-pressed={only === id}
          onClick={() => choose(only === id ? null : id)}
        >
          {countOf(id)} {name}
        </button>
      ))}
    </div>
  );
}
interface CountsProps {
  shown: readonly Shown[];
  only: Group | null;
  choose: (group: Group | null) => void;
}

/** What the checks found, in the order of the form. An export that is stopped brings the reader here. */
export function FindingsPanel({ returned }: { returned?: ReactNode }) {
  const { edition } = useEditor();
  const findings = useStore('findings', ({ store }) => store.findings.all);
  const confirmations = useStore('findings', ({ store }) => store.draft.confirmations);
  const stopped = useStore('gate', ({ store }) => store.findings.stopped);
  const isBar = usePageWidth() !== 'wide';
  const isRestThere = useAfterFirstPaint();
  /** Folded or unfolded by hand; holds until a further export is stopped. */
  const [chosen, setChosen] = useState<{ readonly at: number; readonly open: boolean } | null>(
    null,
  );
  const [only, setOnly] = useState<Group | null>(null);
  const open = chosen?.at === stopped ? chosen.open : !isBar || stopped > 0;
  const setOpen = (next: boolean) => setChosen({ at: stopped, open: next });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (stopped > 0) heading.current?.focus();
  }, [stopped]);
  const confirmed = findings.filter((finding) => confirmationOf(finding, confirmations));
  const shown = findings
    .filter((finding) => !confirmed.includes(finding))
    .map((finding) => ({ finding, group: groupOf(finding, stopped > 0) }));
  const blocking = shown.filter(({ group }) => group === 'error' || group === 'warning').length;
  const warnings = shown.flatMap(({ finding, group }) => (group === 'warning' ? [finding] : []));
  return (
    <aside className="findings" aria-label="核验" data-open={open}>
      <h2 ref={heading} tabIndex={-1}>
        核验
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : '展开'}
        </button>
      </h2>
      <Counts
        shown={shown}
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
          {stopped > 0 && blocking > 0 && (
            <p className="gate" role="alert" data-gate="">
              有 {blocking} 处错误或待核实，处理后才能导出：
            </p>
          )}
          {stopped > 0 && warnings.length > 1 && warnings.length === blocking && (
            <ConfirmAll findings={warnings} />
          )}
          {open && (
            <>
              {shown.length === 0 && <p className="muted">未发现问题。</p>}
              {formParts(edition).map(({ id, title }) => (
                <PartFindings
                  key={id}
                  title={title}
                  shown={shown.filter(
                    ({ finding, group }) =>
                      partOfPlace(finding.places[0]) === id && (only === null || only === group),
                  )}
                />
              ))}
              <ConfirmedFindings findings={confirmed} />
              <SatisfiedChecks />
              <WordListPart />
              <LocalPart />
            </>
          )}
        </div>
      )}
    </aside>
  );
}
