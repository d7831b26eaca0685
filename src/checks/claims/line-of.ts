import type { Reader, Token } from './token';

/** The line of the edition that is known under this name. */
export const lineOf = ({ vocabulary }: Reader, name: string): Partial<Token> => {
  const word = vocabulary.longestAt(name, 0);
  const lines = word?.text === name ? word.lines : undefined;
  return lines ? { kind: 'line', lines } : { kind: 'plain' };
};
