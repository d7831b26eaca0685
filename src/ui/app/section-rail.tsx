import { memo, type MouseEvent, useEffect, useState } from 'react';
import { useAfterFirstPaint } from '../components/after-first-paint';
import { useDraft, useEditor } from '../model/editor-context';
import type { Shown } from '../model/report-store';
import { useStore } from '../model/store';
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
function useStates(): SectionState[] {
  const { edition, store } = useEditor();
  const { findings } = useStore(store.findings.state, ({ results }) => results);
  const read = ({ draft, figures }: Shown) =>
    JSON.stringify(sectionStates({ edition, report: draft.report, figures, findings, draft }));
  return JSON.parse(useDraft(read)) as SectionState[];
}

/** Where a section stands on the paper of the preview. */
const onPaper = (id: string, title: string): Element | null | undefined =>
  Array.from(document.querySelectorAll('.paper .paper-heading')).find(
    ({ textContent }) => textContent === title,
  ) ?? document.querySelector(`.paper [data-source="${id}"]`);

export const SectionRail = memo(function SectionRail({ view }: { view: View }) {
  const editor = useEditor();
  const states = useStates();
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
    editor.page.showForm();
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
});
