import { useId, useRef, useState } from 'react';
import { cellText, withCells } from '../../../report/cell-text';
import { type Address, cellAt } from '../../../template/cells';
import type { TableTemplate } from '../../../template/table';
import { useDraft, useEditor } from '../../model/editor-context';
import { cellWords } from '../../../template/labels';
import { SentenceButton } from './zero-sentence';
import {
  blankAddresses,
  inputAddresses,
  nonZeroAddresses,
  sentencesFor,
  withoutWritten,
  withSection,
  zeroState,
} from '../../../calc/zero-state';

/** What stood in the cells this visit filled with 0: '' or a figure the clerk gave up. */
export type Filled = Readonly<Record<Address, string>>;

interface QuestionProps {
  table: TableTemplate;
  answer: (change: boolean) => void;
}

/** Figures are never overwritten unasked. */
function FiguresQuestion({ table, answer }: QuestionProps) {
  const { edition, store } = useEditor();
  const addresses = nonZeroAddresses(store.figures, table);
  const places = addresses.slice(0, 3).flatMap((address) => {
    const cell = cellAt(edition, address);
    return cell ? [`“${cellWords(cell)}”为 ${cellText(store.current, address)}`] : [];
  });
  return (
    <div className="question" role="alert">
      <p>
        {table.name}有 {addresses.length} 格不是 0：{places.join('，')}
        {addresses.length > places.length ? ' 等' : ''}。确未发生的，可改为 0。
      </p>
      <button type="button" onClick={() => answer(true)}>
        将这 {addresses.length} 格改为 0
      </button>
      <button type="button" onClick={() => answer(false)}>
        不改
      </button>
    </div>
  );
}

interface Props {
  table: TableTemplate;
  /** Shared with the button that does the same. */
  filled: Filled;
  setFilled: (filled: Filled) => void;
}

/** 本年度未收到申请: read from the cells themselves, so that typing, undo and loading keep it true. */
export function ZeroSwitch({ table, filled, setFilled }: Props) {
  const editor = useEditor();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const whyId = useId();
  const state = useDraft(({ figures }) => zeroState(figures, table));
  const { nothing } = table;
  if (!nothing) return null;
  const sentences = sentencesFor(editor.edition, table);
  const turnOn = (addresses: readonly Address[]) => {
    const { current } = editor.store;
    const texts = (text: (address: Address) => string) =>
      Object.fromEntries(addresses.map((address) => [address, text(address)]));
    setFilled(texts((address) => cellText(current, address)));
    editor.applyCells(
      nothing.label,
      texts(() => '0'),
    );
  };
  const turnOff = () => {
    const { current, figures } = editor.store;
    // After a reload nobody knows which zeros were typed: all of them go, and 撤销 brings them back.
    const all = () => Object.fromEntries(inputAddresses(figures, table).map((each) => [each, '']));
    const blank = withCells(current, Object.keys(filled).length > 0 ? filled : all());
    const report = sentences.reduce(
      (before, sentence) =>
        withSection(before, sentence.section, (text) => withoutWritten(text, sentence)),
      blank,
    );
    editor.apply(`取消“${nothing.label}”`, { report });
    setFilled({});
  };
  const ask = () => {
    if (state === 'figures') setAsking(true);
    else turnOn(blankAddresses(editor.store.figures, table));
  };
  const answer = (isYes: boolean) => {
    const { figures } = editor.store;
    setAsking(false);
    if (isYes) turnOn([...blankAddresses(figures, table), ...nonZeroAddresses(figures, table)]);
    box.current?.focus();
  };
  return (
    <div className="zero-switch">
      <label>
        <input
          ref={box}
          type="checkbox"
          checked={state === 'zero'}
          aria-describedby={state === 'figures' ? whyId : undefined}
          data-action={`nothing-${table.id}`}
          onChange={(event) => (event.target.checked ? ask() : turnOff())}
        />
        {nothing.label}
      </label>
      {/* Its room is kept: the first figure typed must not push the table down. */}
      <span id={whyId} className="muted" hidden={state !== 'figures'}>
        表中有不为 0 的内容
      </span>
      {sentences.map((sentence) => (
        <SentenceButton key={sentence.section} sentence={sentence} zero={state === 'zero'} />
      ))}
      {asking && state === 'figures' && <FiguresQuestion table={table} answer={answer} />}
    </div>
  );
}
