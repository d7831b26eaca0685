/**
 * Puts text, and rich text with it, on the clipboard. The asynchronous clipboard takes HTML only on
 * secure pages; the copy event works on file:// and in Chromium 86 too. Throws when it is refused.
 */
export function copyToClipboard({ html, text }: { html?: string; text: string }): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the only way left there
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', put);
  if (!copied) throw new Error('copy refused');
}
