import { useEffect, useEffectEvent, useRef } from 'react';
import { listen } from '../components/listen';
import { useJump } from '../model/page/use-jump';
import type { Shown } from './finding-item';

/** Next and previous finding in the order of the form, by button and by F8. */
export function FindingSteps({ shown }: { shown: readonly Shown[] }) {
  const jump = useJump();
  const last = useRef<{ readonly key: string; readonly at: number } | null>(null);
  const step = (by: 1 | -1) => {
    const found = shown.findIndex(({ finding }) => finding.key === last.current?.key);
    const first = by > 0 ? -1 : 0;
    // What was settled is gone, and the next has come to its place.
    const gone = last.current && (by > 0 ? last.current.at - 1 : last.current.at);
    const from = found >= 0 ? found : (gone ?? first);
    const at = (from + by + shown.length) % shown.length;
    const next = shown[at];
    if (!next) return;
    last.current = { key: next.finding.key, at };
    jump(next.finding.places[0]);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  useEffect(() => listen(document, { keydown: (event) => onKey(event) }), []);
  return (
    <div className="finding-steps">
      <button
        type="button"
        title="Shift＋F8"
        disabled={shown.length === 0}
        onClick={() => step(-1)}
      >
        上一处
      </button>
      <button type="button" title="F8" disabled={shown.length === 0} onClick={() => step(1)}>
        下一处
      </button>
      <span className="muted">F8</span>
    </div>
  );
}
