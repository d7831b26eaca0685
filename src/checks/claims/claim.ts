import type { Item } from './items';
import type { About, Subject } from './subjects';

interface Said {
  readonly subject: Subject;
  /** The words by which a reader recognises it, within the flat text. */
  readonly quote: readonly [start: number, end: number];
  readonly sentence: number;
  readonly clause: number;
  readonly depth: number;
}
/** 收到申请8件: a number of something. */
export interface Count extends Said {
  readonly kind: 'count';
  readonly item: Item;
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
  readonly exact: boolean;
  /** 其中8件, （含8件）: a part of a number before. */
  readonly isPart: boolean;
  /** 其余8件: of what came from last year, some may be in the same line. */
  readonly isRest?: boolean;
  /** 上年结转3件已办结；新收27件，办结25件: perhaps of those that came in this year alone. */
  readonly isOfNew?: boolean;
  /** 收到申请书5份，拆分为9件: so many letters they came in. */
  readonly letters?: number;
  /** 比上年的7件减少2件: last year's number, said in passing. */
  readonly isAside?: boolean;
}
/** 占25%: a part in a hundred of some whole. */
export interface Share extends Said {
  readonly kind: 'share';
  readonly item: Item;
  readonly value: number;
  readonly decimals: number;
  readonly exact: boolean;
  /** What the share itself is of, where it has no number: 自然人占80%. */
  readonly part: About | null;
  /** The whole that is named: 占办结总数的…. */
  readonly of: About | null;
  /** 办结率95%: of what was received, how much was handled. */
  readonly isRate: boolean;
  /** 占收到总数40件的30%: the number named as the whole. */
  readonly whole: Count | null;
  /** 由去年的13%上升至18%: what it was last year. */
  readonly isOfLast?: true;
  /** 80%的申请（16件）: of the number right behind it. */
  readonly isAhead?: true;
  /** 分别占60%、40%: the number that it is the share of by its place in the list. */
  readonly counted?: Count;
}
/** 同比增长20%, 较上年减少3件, 与去年持平: against last year. */
export interface Change extends Said {
  readonly kind: 'change';
  readonly value: number;
  readonly decimals: number;
  readonly slack: number;
  readonly isPercent: boolean;
  readonly exact: boolean;
  /** 有所下降: only the sign is said. */
  readonly isDirection: boolean;
  /** Compared with last year's report; else only with a number of the text. */
  readonly sinceLast: boolean;
  /** What the text says it was before. */
  readonly before: Count | null;
  /** The number that changed, where the text gives one. */
  readonly base: Count | null;
}
/** 未收到申请: none of what the subject says. */
export interface Denial extends Said {
  readonly kind: 'denial';
}
/** 均已办结, 均获维持, 均为自然人: all of what was counted before. */
export interface All extends Said {
  readonly kind: 'all';
  /** Lines that all of it belongs to. */
  readonly target: About;
  readonly of: readonly Count[];
  /** 按时办结率100%: only those that were due. */
  readonly isOfDue: boolean;
  /** 办结率100%, not 均已办结. */
  readonly isRate?: boolean;
}
/** 自然人与企业之比为25:13: two numbers of the form against each other. */
export interface Ratio extends Said {
  readonly kind: 'ratio';
  readonly sides: readonly [one: About, other: About];
  readonly values: readonly [one: number, other: number];
}
export type Claim = Count | Share | Change | Denial | All | Ratio;
export type ClaimOf<K extends Claim['kind']> = Extract<Claim, { kind: K }>;

/** A number and what the text says it consists of. */
export interface Breakdown {
  readonly whole: Count;
  readonly parts: readonly Count[];
  /** The parts, or the first of them, add up. */
  readonly isRight: boolean;
  /** 等, 主要, an item without a number: the list need not be complete. */
  readonly isOpen: boolean;
  /** 14个村和3个社区各2处: so many for each of the parts. */
  readonly each?: number;
  /** Without 其中: only a sum that just misses is worth a look. */
  readonly isGuess: boolean;
}
