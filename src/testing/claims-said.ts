import type { Claim } from '../checks/claims/claim';
import { flatNarrative } from '../checks/claims/flat-text';
import { nothingHanded } from '../checks/claims/handed';
import { ownNames } from '../checks/claims/own-names';
import { readParagraph, type Reading } from '../checks/claims/read-paragraph';
import type { Reader } from '../checks/claims/token';
import { vocabularyOf } from '../checks/claims/vocabulary';
import { WordTree } from '../checks/claims/word-tree';
import { editionInForce } from '../template/editions';

/** Of the report of a town for 2026. */
export const reader: Reader = {
  vocabulary: vocabularyOf(editionInForce(2026)),
  year: 2026,
  halfYear: false,
  own: new WordTree(ownNames('白沙县松泉镇人民政府'), (name) => name),
};

interface Read extends Reading {
  readonly start: number;
}

/** A narrative's paragraphs one after the other. */
export function readAll(typed: string, more: Partial<Reader> = {}): Read[] {
  let handed = nothingHanded(null);
  return flatNarrative(typed).paragraphs.map(({ start, text }) => {
    const reading = readParagraph(text, { ...reader, ...more }, handed);
    handed = reading.handed();
    return { ...reading, start };
  });
}

/** “收到申请8件 = received 8”: the words, the first rows and the value of each claim. */
export function claimsSaid(typed: string): string[] {
  const { text } = flatNarrative(typed);
  const rows = ({ subject: { about, domain } }: Claim): string =>
    about ? [about.rows[0]?.join('+'), ...about.columns].join('/') : `(${domain ?? ''})`;
  return readAll(typed).flatMap(({ claims, start }) =>
    claims.map((claim) => {
      const words = text.slice(start + claim.quote[0], start + claim.quote[1]);
      const value = 'value' in claim ? ` ${claim.value}` : '';
      return `${words} = ${rows(claim)}${value}`;
    }),
  );
}
