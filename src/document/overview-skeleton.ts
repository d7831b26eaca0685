import { sentenceOf, slotValues } from '../calc/bound-sentences';
import type { Figures } from '../calc/figures';
import { sentencesFor, sentenceText, zeroState } from '../calc/zero-state';
import type { Binding, Draft } from '../report/annual-report';
import { withNarrative } from '../report/narratives';
import { type Edition, type ExpectedHead, narrativesOf, tablesOf } from '../template/edition';
import { gap, overviewGaps } from '../template/editions/overview-gaps';
import { startersOf } from '../template/editions/starters';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

interface Written {
  readonly text: string;
  readonly bindings: readonly Binding[];
}

/** The sentences of the tables under a head, zero years in their own words. */
function sentencesUnder(
  { label }: ExpectedHead,
  { edition, draft, figures }: { edition: Edition; draft: Draft; figures: Figures },
): Written {
  const section = 'overview';
  const zero = tablesOf(edition).filter((table) => zeroState(figures, table) === 'zero');
  const nothing = zero.flatMap((table) =>
    sentencesFor(edition, table).filter((each) => each.section === section),
  );
  const said =
    label === '依申请公开' ? nothing.map((each) => sentenceText(each, draft.report)) : [];
  const bindings: Binding[] = [];
  const sentences = startersOf(edition.period, section).flatMap((starter) => {
    const { template, head, ofTable } = starter;
    if (head !== label || zero.some(({ id, nothing: words }) => words && id === ofTable)) return [];
    const values = slotValues(template, draft.report, figures);
    if (values === null) return [];
    const known = values.filter((value) => value !== null);
    if (known.length === values.length) bindings.push({ section, template, values: known });
    return [sentenceOf({ template, values: values.map((value) => value ?? gap) }) ?? ''];
  });
  return { text: [...said, ...sentences, overviewGaps[label] ?? ''].join(''), bindings };
}

/**
 * 总体情况 as a skeleton: its heads, under each what the tables say, bound to them, and a gap for
 * the rest. Null where something is written there already, or where the edition names no heads.
 */
export function withOverviewSkeleton(
  edition: Edition,
  draft: Draft,
  figures: Figures,
): Draft | null {
  const { heads = [] } = narrativesOf(edition).find(({ id }) => id === 'overview') ?? {};
  if (heads.length === 0 || (draft.report.sections['overview'] ?? '').trim() !== '') return null;
  const parts = heads.map((head, index) => {
    const { text, bindings } = sentencesUnder(head, { edition, draft, figures });
    return { text: `（${numerals[index] ?? ''}）${head.label}\n${text}`, bindings };
  });
  const others = (draft.bindings ?? []).filter(({ section }) => section !== 'overview');
  return {
    ...draft,
    report: withNarrative(draft.report, 'overview', parts.map(({ text }) => text).join('\n')),
    bindings: [...others, ...parts.flatMap(({ bindings }) => bindings)],
  };
}
