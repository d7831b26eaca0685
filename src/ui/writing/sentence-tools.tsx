import { useMemo, useState } from 'react';
import { boundNumbers, isBound, sentenceOf, slotValues } from '../../calc/bound-sentences';
import { narrativeOf } from '../../report/narratives';
import type { Edition } from '../../template/edition';
import { startersOf } from '../../template/editions/starters';
import { useDraft, useEditor } from '../model/editor-context';
import type { Shown } from '../model/report-store';
import { FeeSentence } from './fee-sentence';
import { insertSentence } from './insert-sentence';
import type { Area } from '../model/page/area';

interface Offered {
  readonly label: string;
  /** The head of the section it belongs under; '' for any place. */
  readonly head: string;
  readonly template: string;
  /** Null while the tables do not say enough. */
  readonly sentence: string | null;
  readonly isWritten: boolean;
}
interface State {
  readonly offered: readonly Offered[];
  readonly bound: number;
  readonly waiting: number;
}

/** As a string, which compares by value. */
const reader =
  (edition: Edition, section: string) =>
  ({ draft, figures }: Shown): string => {
    const offered = startersOf(edition.period, section).flatMap((starter): Offered[] => {
      const { label, template, whenZero, whenSome, head = '' } = starter;
      const values = slotValues(template, draft.report, figures);
      const isUntrue =
        whenZero !== undefined && figures.has(whenZero) && (figures.number(whenZero) ?? 0) !== 0;
      const saysNothing = whenSome !== undefined && figures.number(whenSome) === 0;
      if (values === null || isUntrue || saysNothing) return [];
      const known = values.filter((value) => value !== null);
      const sentence = sentenceOf({ template, values: known });
      const isWritten =
        isBound(draft, section, template) ||
        (sentence !== null && narrativeOf(draft.report, section).includes(sentence));
      return [{ label, head, template, sentence, isWritten }];
    });
    const numbers = boundNumbers(draft, section, figures);
    const waiting = numbers.filter(({ isWaiting }) => isWaiting).length;
    return JSON.stringify({ offered, bound: numbers.length, waiting } satisfies State);
  };

function Summary({ bound, waiting }: State) {
  if (waiting > 0)
    return <>有 {waiting} 个数字（波浪线）对应的表格有空格或不是数字，暂未更新：请先填好表格。</>;
  if (bound > 0) return <>有 {bound} 个数字（虚线）随表格更新；句子改动后不再更新。</>;
  return <>点按钮，将数字取自表格的句子写入光标处；表格改动时数字随之更新。</>;
}

/** Sentences filled from the figures; the line below says what the one in question would say. */
export function SentenceTools({ section, area }: { section: string; area: Area }) {
  const editor = useEditor();
  const state = JSON.parse(
    useDraft(useMemo(() => reader(editor.edition, section), [editor, section])),
  ) as State;
  const [looked, setLooked] = useState<string | null>(null);
  const isFee = section === 'otherMatters' && editor.edition.period === 'year';
  if (state.offered.length === 0 && !isFee) return null;
  const inQuestion = state.offered.find(({ label }) => label === looked);
  return (
    <>
      <div className="starter-row" role="group" aria-label="写入句子">
        <span className="muted">写入：</span>
        {state.offered.map((each) => {
          const { label, sentence, isWritten } = each;
          const isOff = isWritten || sentence === null;
          return (
            <button
              key={label}
              type="button"
              aria-disabled={isOff}
              title={isWritten ? '本节已有此句' : (sentence ?? '表格填好后可写入')}
              data-starter={label}
              onMouseEnter={() => setLooked(label)}
              onMouseLeave={() => setLooked(null)}
              onFocus={() => setLooked(label)}
              onBlur={() => setLooked(null)}
              onClick={() => {
                if (!isOff) insertSentence(editor, area, { section, ...each });
              }}
            >
              {isWritten ? `✓ ${label}` : label}
            </button>
          );
        })}
        {isFee && <FeeSentence section={section} area={area} />}
      </div>
      <p className="starter-note muted">
        {inQuestion && !inQuestion.isWritten ? (
          (inQuestion.sentence ?? '相应表格有空格或不是数字：填好后可写入此句。')
        ) : (
          <Summary {...state} />
        )}
      </p>
    </>
  );
}
