/** What drafts are saved as. */
export const jsonFile = (text: string): Blob => new Blob([text], { type: 'application/json' });

/** Hands a file to the browser's download. Apart from `saveFile`, for what the first load saves. */
export function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has started by then; an address that is never released keeps the file in memory.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
