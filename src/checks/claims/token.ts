import type { Tag } from './lexicon';
import type { GroupEnd, NamedLines, Vocabulary } from './vocabulary';
import type { WordTree } from './word-tree';

/** Of the report's year, the one before, or any other time. */
export type When = 'own' | 'last' | 'other';
export interface Token {
  readonly kind:
    | Tag
    | 'line'
    | 'requests'
    | 'bare'
    | 'carriedOver'
    | 'carriedForward'
    | 'own'
    | 'period'
    | 'compare'
    | 'carry'
    | 'count'
    | 'percent'
    | 'ratio'
    | 'mark'
    | 'plain';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lines?: NamedLines;
  readonly ends?: readonly GroupEnd[];
  readonly when?: When;
  /** 2022年、2023年 and 2022年至2024年: of each of these. */
  readonly whens?: readonly When[];
  /** Of numbers. */
  readonly value?: number;
  readonly decimals?: number;
  /** Of 25:13 the two. */
  readonly values?: readonly [one: number, other: number];
  /** How far a share in words may be off: 四成 is said from 35 to 45 %. */
  readonly slack?: number;
  readonly unit?: string;
  readonly about?: boolean;
  /** 超过20件 says at least so many, 不足20件 at most. */
  readonly bound?: 'least' | 'most';
  /** 近3200件, 二十余件: from so many to so many. */
  readonly range?: readonly [least: number, most: number];
  /** 翻一番 and 减半 say by themselves whether it is more or less. */
  readonly sign?: 1 | -1;
  /** 80%的申请（16件）: the number whose share stands before it. */
  readonly hasShare?: true;
  /** Where the digits themselves stand. */
  readonly digits?: readonly [start: number, end: number];
}

export interface Reader {
  readonly vocabulary: Vocabulary;
  /** The report's year; null while none is filled in. */
  readonly year: number | null;
  readonly halfYear: boolean;
  /** Names of the report's own agency. */
  readonly own: WordTree<string>;
  /** What the report's own office is there for, 水利; all it decides is of that. */
  readonly field?: string;
  /** The last letter of its place, as short names have it: 县. */
  readonly level?: string;
}
