/** Hands a file to the browser's download. */
export function saveFile(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has started by then; an address that is never released keeps the file in memory.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
