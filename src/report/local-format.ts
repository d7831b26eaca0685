export const localFormat = 'gongkai-nianbao-local';
export const localVersion = 1;

/** Whether a JSON text says it holds local requirements, so that a page can tell it from a draft. */
export function isLocalFile(content: string): boolean {
  return /^\uFEFF?\s*\{[^{}[\]]{0,200}"format"\s*:\s*"gongkai-nianbao-local"/.test(
    content.slice(0, 400),
  );
}
