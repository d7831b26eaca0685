import { textSize, usualOverviewLimit } from '../../checks/content/content-length';
import { narrativeOf } from '../../report/narratives';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';
import { useLive, writeState, writeText } from '../model/page/use-live';

function inWords(size: number, limit: number | null, whose: string): string {
  if (limit === null) return `共 ${size} 字`;
  return size <= limit
    ? `共 ${size} 字（${whose}要求不超过 ${limit} 字）`
    : `共 ${size} 字，比${whose}要求的 ${limit} 字多 ${size - limit} 字`;
}

/** How long the text is; written directly, since it follows every key. */
export function TextSize({ section }: { section: string }) {
  const { edition, store } = useEditor();
  const own = useStore(
    store.findings.state,
    ({ settings }) => settings.local?.overviewLimit ?? null,
  );
  const limit =
    section === 'overview' && edition.period === 'year' ? (own ?? usualOverviewLimit) : null;
  const element = useLive(
    store.shown,
    ({ draft }) => narrativeOf(draft.report, section),
    (paragraph: HTMLParagraphElement, text) => {
      const size = textSize(text);
      writeText(paragraph, inWords(size, limit, own === null ? '部分地方' : '当地'));
      writeState(paragraph, limit !== null && size > limit ? 'over' : 'within');
    },
  );
  return <p ref={element} className="text-size" data-size={section} />;
}
