import { useEffect, useMemo, useState } from 'react';
import { isMadeFrom, type ToChange, toChange } from '../../checks/new-year/to-change';
import type { NumberSentence } from '../../checks/new-year/number-sentences';
import { useEditor } from '../model/editor-context';
import { useJump } from '../model/page/use-jump';
import { FixButton } from './finding-item';

/** The list is read between two sentences, not between two keys. */
const restMs = 300;

function useRested(): number {
  const { store } = useEditor();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let timer = 0;
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setTurn((before) => before + 1), restMs);
    };
    const stops = [store.shown, store.findings.state].map((each) => each.subscribe(later));
    return () => {
      window.clearTimeout(timer);
      stops.forEach((stop) => stop());
    };
  }, [store]);
  return turn;
}

/** Words around the first number are enough to know the sentence by. */
const [ahead, most] = [14, 60] as const;

/** The sentence with last year's numbers struck out, and room for this year's. */
function SentenceWords({ sentence }: { sentence: NumberSentence }) {
  const { text, start, numbers } = sentence;
  const from = Math.max(0, (numbers[0]?.start ?? start) - start - ahead);
  const to = Math.min(text.length, from + most);
  const shown = numbers.filter(({ end }) => end - start <= to);
  const parts = shown.map((number, index) => {
    const before = text.slice(
      (shown[index - 1]?.end ?? start + from) - start,
      number.start - start,
    );
    return (
      <span key={index}>
        {before}
        <del>{number.text}</del>
        <ins>〔　〕</ins>
      </span>
    );
  });
  const last = (shown[shown.length - 1]?.end ?? start + from) - start;
  return (
    <span title={text}>
      {from > 0 && '…'}
      {parts}
      {text.slice(last, to)}
      {to < text.length && '…'}
    </span>
  );
}

function Entry({ change }: { change: ToChange }) {
  const editor = useEditor();
  const jump = useJump();
  const { label, place, isDone, sentence, finding, kept } = change;
  const [fix] = finding?.fixes ?? [];
  const keep = () => {
    const { confirmations } = editor.store.draft;
    if (kept) editor.apply('数字与上年相同', { confirmations: [...confirmations, kept] });
  };
  return (
    <li data-to-change={change.kind} data-done={isDone}>
      <button type="button" className="finding-place" onClick={() => jump(place)}>
        <span aria-hidden="true">{isDone ? '✓' : '○'} </span>
        <span className="visually-hidden">{isDone ? '已改：' : '待改：'}</span>
        {sentence ? (
          <>
            {label}：
            <SentenceWords sentence={sentence} />
          </>
        ) : (
          label
        )}
        {change.kind === 'text' && '：全文来自上年'}
      </button>
      {!isDone && (fix ?? kept) && (
        <div className="finding-actions">
          {finding && fix && <FixButton finding={finding} fix={fix} />}
          {kept && (
            <button type="button" onClick={keep}>
              与上年相同
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** What must change in a report made from last year's; each entry ticks itself. */
export function ToChangePart({ setToFill }: { setToFill: (count: number) => void }) {
  const { store } = useEditor();
  const turn = useRested();
  const [wasMade, setWasMade] = useState(false);
  const changes = useMemo(() => {
    const { checked, all } = store.findings;
    const { confirmations } = store.draft;
    return turn >= 0 && checked ? toChange({ input: checked, confirmations, findings: all }) : [];
  }, [store, turn]);
  const isShown = wasMade || isMadeFrom(changes);
  if (isShown && !wasMade) setWasMade(true);
  const open = changes.filter(({ isDone }) => !isDone);
  const numbers = isShown ? open.filter(({ kind }) => kind === 'number').length : 0;
  useEffect(() => setToFill(numbers), [numbers, setToFill]);
  if (!isShown || changes.length === 0) return null;
  return (
    <details className="finding-part to-change" open>
      <summary>
        今年要改的 {changes.length} 处
        {open.length === 0 ? '，已全部改完' : `，还有 ${open.length} 处`}
      </summary>
      <ol>
        {changes.map((change) => (
          <Entry key={change.id} change={change} />
        ))}
      </ol>
    </details>
  );
}
