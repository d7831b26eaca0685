import type { Draft } from '../report/annual-report';
import { toDraftContent } from '../report/draft-content';

/** Legal in JSON, but XML 1.0 or the HTML checkers refuse them or turn them into something else. */
const unwelcome = /[\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A draft file on one line, every troublesome character as `\u…`; lone surrogates JSON escapes itself. */
export function draftJson(draft: Draft): string {
  return JSON.stringify(toDraftContent(draft)).replace(unwelcome, escaped);
}

/** The same for a `<script>`: no `<` may stand in it, or a text could end the element. */
export function draftScriptJson(draft: Draft): string {
  return draftJson(draft).replace(/</g, '\\u003c');
}
