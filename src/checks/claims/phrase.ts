import type { Reader, Token } from './token';

/** A pattern for words that begin with one of these characters, and what they are. */
export type Phrase = readonly [
  starts: string,
  pattern: RegExp,
  tell: (match: RegExpExecArray, reader: Reader) => Partial<Token>,
];
