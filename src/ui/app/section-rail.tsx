import { useEffect, useState } from 'react';
import { useAfterFirstPaint } from '../components/after-first-paint';
import { useStore } from '../model/editor-context';
import type { Editor } from '../model/editor';
import { DueDate } from '../start/due-date';
import { sectionStates, type SectionState } from '../../checks/section-state';

const marks: Readonly<Record<SectionState['state'], string>> = {
  empty: '○',
  working: '◐',
  attention: '!',
  done: '✓',
};
const words: Readonly<Record<SectionState['state'], string>> = {
  empty: '未填',
  working: '填写中',
  attention: '需处理',
  done: '已填完',
};

/** The last section whose title has passed the upper third of the window. */
function sectionInView(): string | null {
  let current: string | null = null;
  for (const section of document.querySelectorAll('.form-section'))
    if (section.getBoundingClientRect().top < window.innerHeight / 3) current = section.id;
  return current;
}

function useSectionInView(): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCurrent(sectionInView()));
    };
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, []);
  return current;
}

/** Strings compare by value, so the rail renders only when some section's state changed. */
const read = ({ edition, store: { current: report, figures, findings } }: Editor): string =>
  JSON.stringify(sectionStates({ edition, report, figures }, findings.all));

export function SectionRail() {
  const states = JSON.parse(useStore('report', read)) as SectionState[];
  const current = useSectionInView();
  const isRestThere = useAfterFirstPaint();
  const [isOpen, setOpen] = useState(false);
  const here = states.find(({ id }) => current === `section-${id}`) ?? states[0];
  return (
    <nav className="rail" aria-label="填报进度">
      <h2>填报进度</h2>
      {/* Shown in small windows only, where the list folds. */}
      <button
        type="button"
        className="rail-toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        填报进度：{here?.title} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      {isRestThere && (
        <>
          <ol>
            {states.map(({ id, title, state, open }) => (
              <li key={id}>
                <a
                  href={`#section-${id}`}
                  data-state={state}
                  onClick={() => setOpen(false)}
                  aria-current={current === `section-${id}` ? 'location' : undefined}
                >
                  <span className="rail-mark" aria-hidden="true">
                    {marks[state]}
                  </span>
                  <span>{title}</span>
                  <span className="visually-hidden">：{words[state]}</span>
                  {open > 0 && <span className="rail-count">{open}</span>}
                </a>
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
