import type { Plugin } from 'vite';

/**
 * Takes the places where pdf.js would turn text into code out of what is shipped. It is told not to
 * use them (`isEvalSupported: false`), and the policy of the page forbids it; this way none is there.
 */
export function withoutEval(): Plugin {
  return {
    name: 'without-eval',
    transform: (code, id) =>
      /pdfjs-dist[\\/]/.test(id)
        ? code
            .replace(/Function\("return this"\)\(\)/g, 'globalThis')
            .replace(/\bnew Function\(/g, 'new Error(')
            .replace(/\beval\("require"\)/g, '(null)')
        : null,
  };
}
