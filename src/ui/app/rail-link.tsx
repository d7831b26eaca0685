import type { MouseEvent } from 'react';
import type { SectionState } from '../../checks/section-state';

const marks: Readonly<Record<SectionState['state'], string>> = {
  empty: '○',
  working: '◐',
  error: '!',
  warning: '!',
  unchanged: '改',
  done: '✓',
};
const words: Readonly<Record<SectionState['state'], string>> = {
  empty: '未填',
  working: '填写中',
  error: '有错误',
  warning: '待核实',
  unchanged: '与上年相同，待改',
  done: '已填完',
};

interface LinkProps {
  section: SectionState;
  isCurrent: boolean;
  go: (event: MouseEvent, section: SectionState) => void;
}

/** One part of the form in the rail: how far it is, and what stands in the way of its export. */
export function RailLink({ section, isCurrent, go }: LinkProps) {
  const { id, title, state, errors, warnings } = section;
  return (
    <a
      href={`#section-${id}`}
      data-state={state}
      onClick={(event) => go(event, section)}
      aria-current={isCurrent ? 'location' : undefined}
    >
      <span className="rail-mark" aria-hidden="true">
        {marks[state]}
      </span>
      <span>{title}</span>
      <span className="visually-hidden">：{words[state]}</span>
      {/* Always as wide: a number that appears wraps no title anew. */}
      <span className="rail-counts">
        {errors > 0 && (
          <span className="rail-count">
            {errors}
            <span className="visually-hidden">处错误</span>
          </span>
        )}
        {warnings > 0 && (
          <span className="rail-count" data-severity="warning">
            {warnings}
            <span className="visually-hidden">处待核实</span>
          </span>
        )}
      </span>
    </a>
  );
}
