export const returnFormat = 'gongkai-nianbao-return';
export const returnVersion = 2;

/** Whether a JSON text says it is a return file, so that a page can tell it from a draft. */
export function isReturnFile(content: string): boolean {
  return /^\uFEFF?\s*\{[\s\S]{0,200}"format"\s*:\s*"gongkai-nianbao-return"/.test(
    content.slice(0, 400),
  );
}
