import { type MouseEvent, useEffect, useState } from 'react';
import { useAfterFirstPaint } from '../components/after-first-paint';
import { useEditor, useStore } from '../model/editor-context';
import type { Editor } from '../model/editor';
import { DueDate } from '../start/due-date';
import { sectionStates, type SectionState } from '../../checks/section-state';
import { RailLink } from './rail-link';
import type { View } from './view';

/** The last section whose title has passed the upper third of the window. */
function sectionInView(): string | null {
  let current: string | null = null;
  for (const section of document.querySelectorAll('form .form-section'))
    if (section.getBoundingClientRect().top < window.innerHeight / 3) current = section.id;
  return current;
}

function useSectionInView(isShown: boolean): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    // Of a form that is hidden, every section is at the top.
    if (!isShown) return;
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(sectionInView()));
    };
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, [isShown]);
  return isShown ? current : null;
}

/** Strings compare by value, so the rail renders only when some section's state changed. */
const read = ({ edition, store: { current: report, figures, findings, draft } }: Editor): string =>
  JSON.stringify(sectionStates({ edition, report, figures, findings: findings.all, draft }));

/** Where a section stands on the paper of the preview. */
const onPaper = (id: string, title: string): Element | null | undefined =>
  Array.from(document.querySelectorAll('.paper .paper-heading')).find(
    ({ textContent }) => textContent === title,
  ) ?? document.querySelector(`.paper [data-source="${id}"]`);

export function SectionRail({ view }: { view: View }) {
  const { store } = useEditor();
  // What 情况属实 settles the findings tell, not the report.
  useStore('findings', () => store.findings.results);
  const states = JSON.parse(useStore('report', read)) as SectionState[];
  const current = useSectionInView(view === 'form');
  const isRestThere = useAfterFirstPaint();
  const [isOpen, setOpen] = useState(false);
  const here = states.find(({ id }) => current === `section-${id}`) ?? states[0];
  const go = (event: MouseEvent, { id, title }: SectionState) => {
    setOpen(false);
    if (view === 'form') return;
    event.preventDefault();
    const paper = view === 'preview' ? onPaper(id, title) : null;
    if (paper) {
      paper.scrollIntoView();
      return;
    }
    store.listeners.notify('jump');
    requestAnimationFrame(() => document.getElementById(`section-${id}`)?.scrollIntoView());
  };
  return (
    <nav className="rail" aria-label="填报进度">
      <h2>填报进度</h2>
      {/* Shown in small windows only, where the list folds. */}
      <button
        type="button"
        className="rail-toggle"
        title={here?.title}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        填报进度：{here?.title} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      {isRestThere && (
        <>
          <ol>
            {states.map((section) => (
              <li key={section.id}>
                <RailLink
                  section={section}
                  isCurrent={current === `section-${section.id}`}
                  go={go}
                />
              </li>
            ))}
          </ol>
          <DueDate />
          <p className="rail-note">本页不联网，数据只在本机</p>
        </>
      )}
    </nav>
  );
}
