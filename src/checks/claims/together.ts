import { readNumeral } from '../../text/numeral';
import type { Token } from './token';

/** So many numbers of a list, from its beginning or its end. */
export interface Together {
  readonly many: number;
  readonly isFirst: boolean;
}

const asMany = /^(前)?([两二三四])者$/;

/** 两者占75%, 合计占75%: the numbers that a share is of together; null where nothing says so. */
export function togetherIn(left: readonly Token[]): Together | null {
  for (const { text } of left) {
    const [isSaid, first, many = ''] = asMany.exec(text) ?? [];
    if (isSaid !== undefined) return { many: readNumeral(many) ?? 0, isFirst: first !== undefined };
  }
  const share = left.map(({ kind }) => kind).lastIndexOf('share');
  return left[share - 1]?.kind === 'total' ? { many: Infinity, isFirst: false } : null;
}
