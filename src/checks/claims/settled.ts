import { flowOf } from './addends';
import type { Claim, Count } from './claim';
import type { Clause } from './items';
import { countedIn, replace, type State, type Walk } from './context';
import type { Token } from './token';
import { subjectOf } from './subjects';
import { has, isCause, linesOf, spanOf, rowsNamed, textOf } from './words';

/** 因征求第三方意见 tells why, not what was counted. */
function beforeReason(right: readonly Token[]): readonly Token[] {
  const at = right.findIndex(isCause);
  return at < 0 ? right : right.slice(0, at);
}

/** 另有2件, 有2件申请: so many of which the next clause tells. */
function isBareNumber({ item: { left, right }, subject }: Count): boolean {
  const isThere = /有$/.test(left[left.length - 1]?.text ?? '');
  const isNamed = isThere && right.every(({ kind }) => kind === 'requests' || kind === 'bare');
  return (
    subject.domain === 'requests' &&
    (right.length === 0 || isNamed) &&
    left.length > 0 &&
    left.every(({ kind }) => ['filler', 'period', 'own', 'and'].includes(kind))
  );
}

/** The last number outside brackets that nothing but brackets parts from this clause. */
function rightBefore({ index, depth }: Clause, { counted, clauses }: Walk): Count | undefined {
  const parts = ({ depth: own, tokens }: Clause): boolean => own <= depth && tokens.length > 0;
  let at = index - 1;
  for (let clause = clauses[at]; clause && !parts(clause); clause = clauses[at]) at -= 1;
  const near = counted.filter((count) => count.clause === at && count.depth === depth);
  return near[near.length - 1];
}

const isOnlyMatter = (tokens: readonly Token[]): boolean =>
  has(tokens, 'matter') && linesOf(tokens, 'requests', 'row').length < 2;

/** 有2件因材料不齐，结转下年度: where the next clause tells what became of a number. */
export function moveLast(clause: Clause, walk: Walk): void {
  const { tokens, items } = clause;
  const base = rightBefore(clause, walk);
  if (items.length > 0 || !base || has(tokens, 'neg', 'all', 'rest')) return;
  const [outcome, ...outcomes] = rowsNamed(linesOf(tokens, 'requests', 'row'));
  // 另有2件，申请人到期未补正
  const isOutcome = outcomes.length === 0 && isBareNumber(base);
  // 有5件申请，内容涉及部分公开的信息 tells what they were about.
  const isNamed = base.item.right.length > 0;
  const isTold = isOutcome && !(isNamed && isOnlyMatter(tokens));
  const row = has(tokens, 'carriedForward') ? 'carriedForward' : isTold ? outcome : undefined;
  if (row === undefined) {
    // 有2件申请，因内容不明确，…; 有2件申请，不属于本机关职责: of these alone.
    const isOfThese = tokens.slice(0, 1).some((token) => isCause(token) || token.text === '不');
    if (isOfThese && isNamed && isBareNumber(base))
      replace(walk, base, { ...base, subject: { ...base.subject, about: null, narrow: true } });
    return;
  }
  // 12月下旬收到的5件尚未到期，转入下年: the month is that of its coming.
  const isMonth = base.item.left.some(({ kind, text }) => kind === 'period' && text.includes('月'));
  const isOther =
    base.unit !== '件' ||
    has([...base.item.left, ...beforeReason(base.item.right)], 'other', 'weak', 'info') ||
    (base.subject.when !== 'own' && !isMonth);
  if (isOther) return;
  const isUnfinished = has(base.item.right, 'neg');
  const isOfMany = base.subject.about !== null && !base.isPart && !isUnfinished;
  if (isOfMany && !(isTold && isNamed)) return;
  const about = { table: 'requests', rows: [[row]], columns: [] };
  const quote = [base.quote[0], spanOf(tokens)[1]] as const;
  const subject = {
    ...base.subject,
    domain: 'requests',
    about,
    narrow: false,
    when: 'own' as const,
  };
  replace(walk, base, { ...base, quote, subject });
}

/** 答复书46份，与申请办结件数一致: as many as of what the form counts. */
export function settleSame(clause: Clause, walk: Walk, state: State): void {
  const { tokens, items } = clause;
  const last = tokens[tokens.length - 1];
  if (last?.kind !== 'same' || items.length > 0 || !/^[与和同]$/.test(tokens[0]?.text ?? ''))
    return;
  const base = rightBefore(clause, walk);
  const words = tokens.slice(1, -1);
  if (!base || base.isPart || base.subject.about || has(words, 'compare', 'period', 'neg')) return;
  if (!/[件份]/.test(base.unit) || !/数量?$|量$/.test(textOf(words))) return;
  if (!has(words, 'requests', 'bare')) return;
  const subject = subjectOf(words, { ...state, domain: 'requests', pending: [], whole: null });
  const quote = [base.quote[0], spanOf(tokens)[1]] as const;
  if (subject.about?.table === 'requests') replace(walk, base, { ...base, quote, subject });
}

/** 属于过程性信息的2件中，1件予以公开: what they were about, not what became of them. */
export function leaveReason({ index }: Clause, walk: Walk, state: State): void {
  const last = walk.counted[walk.counted.length - 1];
  if (last?.clause !== index || !last.item.left.some(({ text }) => /^(?:属于|涉及)$/.test(text)))
    return;
  replace(walk, last, { ...last, subject: { ...last.subject, about: null, narrow: true } });
  state.ofPart = true;
}

const isReceived = (unit: string) => (claim: Claim) =>
  claim.kind === 'count' && claim.unit === unit && !claim.isPart && flowOf(claim) === 'received';

/** 收到申请书5份，拆分为9件办理: what all letters came to is what was received, where it was not said before. */
export function settleLetters({ tokens, items, index, sentence }: Clause, walk: Walk): void {
  const { counted, claims } = walk;
  const isSplit = tokens.some(({ kind, text }) => kind === 'split' && !text.includes('并'));
  const [last] = counted.slice(-1);
  const isOne = items.length === 1 && last?.clause === index && last.unit === '件' && !last.isPart;
  if (!isSplit || !isOne) return;
  // 拆分后实际办理申请9件 says itself what it counts.
  if (has(last.item.left, 'receive', 'handle', 'work')) return;
  const isTold = claims.some((each) => each.sentence < sentence && isReceived('件')(each));
  const letters = countedIn(walk, sentence).find(isReceived('份'));
  if (isTold || !letters || letters.value < 2 || letters.value >= last.value) return;
  replace(walk, last, { ...last, subject: letters.subject, letters: letters.value });
}

/** 以县政府名义答复申请23件，…，其余由各单位答复: the only number of the sentence is some of them. */
export function leaveRest({ tokens, items, index, sentence, depth }: Clause, walk: Walk): void {
  const [base, ...others] = countedIn(walk, sentence);
  if (items.length > 0 || !base || others.length > 0 || base.clause >= index) return;
  const isWhole = ['handled', 'received'].includes(flowOf(base));
  const isSplit = tokens.find(({ kind }) => kind !== 'filler')?.kind === 'rest';
  if (!isWhole || !isSplit || base.depth !== depth) return;
  replace(walk, base, { ...base, subject: { ...base.subject, about: null, narrow: true } });
}

/** 全县新收96件，…；其中县本级新收12件: nobody can tell of which of both the form is. */
export function leaveLevel({ tokens, items, sentence }: Clause, walk: Walk): void {
  const isOfLevel = items.length > 0 && tokens.some(({ text }) => text.endsWith('本级'));
  if (!isOfLevel || !has(tokens, 'among')) return;
  for (const base of countedIn(walk, sentence))
    replace(walk, base, { ...base, subject: { ...base.subject, about: null, narrow: true } });
}

/** 分别登记为7件申请，加上其他渠道收到的12件，全年新收19件: the first is some of the last. */
export function leaveAddends(walk: Walk): void {
  const sum = walk.counted[walk.counted.length - 1];
  if (!sum || flowOf(sum) !== 'received') return;
  const ahead = walk.counted
    .slice(0, -1)
    .filter(({ unit, isAside }) => unit === sum.unit && isAside !== true);
  const isSum = ahead.reduce((all, { value }) => all + value, 0) === sum.value;
  if (!isSum || !ahead.every((each) => each.subject.about === null || flowOf(each) === 'received'))
    return;
  for (const each of ahead)
    replace(walk, each, { ...each, subject: { ...each.subject, about: null, narrow: true } });
}

/** 涉及国家秘密的1件，依法不予公开: the next clause says that the reason named is the outcome. */
export function settleReason({ tokens, items, index, depth }: Clause, walk: Walk): void {
  if (items.length > 0) return;
  for (const base of walk.counted.filter((each) => each.clause === index - 1))
    if (base.depth === depth) settle(base, tokens, walk);
}

function settle(base: Count, tokens: readonly Token[], walk: Walk): void {
  const words = base.item.left;
  const named = rowsNamed(linesOf(words, 'requests', 'row'));
  const group = rowsNamed(linesOf(tokens, 'requests', 'row'));
  const isJudged = words.some(({ text }) => /^(?:属于?|被?认定为)$/.test(text));
  const isReason = (has(words, 'matter') || isJudged) && !has(words, 'plain', 'foreign', 'org');
  if (!isReason || named.length !== 1 || has(tokens, 'neg', 'except')) return;
  if (group.length < 2 || !named.every((id) => group.includes(id))) return;
  const about = { table: 'requests', rows: [named], columns: [] };
  replace(walk, base, { ...base, subject: { ...base.subject, about, narrow: false } });
}
