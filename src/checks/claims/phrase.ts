import type { Reader, Token } from './token';

/**
 * A pattern for words that begin with one of these characters, and what they are, which is words that change no
 * meaning unless it is said; with `behind`, only where the text before them ends so: Safari 14 has no look-behind.
 */
export type Phrase = readonly [
  starts: string,
  pattern: RegExp,
  told?: Partial<Token> | ((match: RegExpExecArray, reader: Reader) => Partial<Token>),
  behind?: RegExp,
];
