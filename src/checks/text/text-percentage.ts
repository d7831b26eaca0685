import type { Check, CheckInput, Problem } from '../check';
import type { Count, Share } from '../claims/claim';
import { counterpartsOf } from '../claims/counterparts';
import type { About } from '../claims/subjects';
import { outcomeOf, placeIn, quoteOf, type Said, saidIn } from './against-figures';

interface Whole {
  readonly value: number;
  readonly name: string;
}

/** So many claims before a share may be what it is a share of. */
const reach = 24;

/** Numbers that may be the hundred per cent, the most likely first. */
function wholesOf(input: CheckInput, { passage, claim, at }: Said<Share>, part: Count): Whole[] {
  const ofTable = (about: About): Whole[] =>
    counterpartsOf(input.edition, about).flatMap(({ cells, place }) => {
      const value = input.figures.sum(cells);
      return value === null ? [] : [{ value, name: place }];
    });
  if (claim.whole) return [{ value: claim.whole.value, name: quoteOf(passage, claim.whole.quote) }];
  if (claim.of) return ofTable(claim.of);
  const since = part.sentence - (part.subject.domain === 'requests' ? 2 : 0);
  const said = [...passage.before, ...passage.claims.slice(0, at)]
    .slice(-reach)
    .filter(
      (each): each is Count =>
        each.kind === 'count' &&
        each.item.order < part.item.order &&
        each.exact &&
        each.unit === part.unit &&
        each.value >= part.value &&
        each.sentence >= since,
    );
  const inText = said.map((each) => ({ value: each.value, name: quoteOf(passage, each.quote) }));
  const requests = ['received', 'handled'].flatMap((row) =>
    ofTable({
      table: 'requests',
      rows: row === 'received' ? [[row], [row, 'carriedOver']] : [[row]],
      columns: [],
    }),
  );
  return part.subject.domain === 'requests' && inText.length > 0
    ? [...inText, ...requests]
    : inText;
}

/** The number that is so much of the whole: the last one, if no other share has taken it. */
function partOf({ passage, claim, at }: Said<Share>): Count | null {
  const { item, whole, sentence } = claim;
  const before = passage.claims.slice(Math.max(0, at - reach), at).reverse();
  const part = before.find(
    (each) => each !== whole && (each.kind === 'count' || each.kind === 'share'),
  );
  return part?.kind === 'count' && part.sentence === sentence && part.item.order < item.order
    ? part
    : null;
}

function problemsOf(input: CheckInput, said: Said<Share>): Problem[] | null {
  const { passage, claim } = said;
  const part = partOf(said);
  if (!part?.exact || !claim.exact) return null;
  const wholes = wholesOf(input, said, part).filter(({ value }) => value > 0);
  const [likely] = wholes;
  if (!likely) return null;
  const slack = 10 ** -claim.decimals + 1e-9;
  const percent = ({ value }: Whole): number => (part.value / value) * 100;
  if (wholes.some((whole) => Math.abs(percent(whole) - claim.value) <= slack)) return [];
  const right = percent(likely).toFixed(claim.decimals);
  const digits = claim.item.number.digits ?? [0, 0];
  return [
    {
      message:
        `“${passage.name}”写“${quoteOf(passage, [part.quote[0], claim.quote[1]])}”：${part.value}÷${likely.value}＝${right}%，` +
        `与 ${claim.value}% 不符（总数取“${likely.name}”），请核对件数与比例。`,
      places: [placeIn(passage, claim.quote)],
      facts: { part: part.value, whole: likely.value, percent: claim.value },
      fixes: [
        {
          label: `比例改为 ${right}%`,
          texts: [{ ...placeIn(passage, digits), replacement: right }],
        },
      ],
    },
  ];
}

export const textPercentage: Check = {
  id: 'text/percentage',
  family: 'text',
  severity: 'warning',
  title: '正文的占比与件数相符',
  basis: '占比应等于部分除以总数，允许末位差一',
  run: (input) =>
    outcomeOf(
      saidIn(input).flatMap((said) =>
        said.claim.kind === 'share' ? [problemsOf(input, said as Said<Share>)] : [],
      ),
      '占比',
    ),
};
