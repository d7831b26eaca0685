import type { Reader, Token } from './token';

/** The line of the edition that is known under this name. */
export const lineOf = ({ vocabulary }: Reader, name: string): Partial<Token> => {
  const lines = vocabulary.words.find(({ text }) => text === name)?.lines;
  return lines ? { kind: 'line', lines } : { kind: 'plain' };
};
