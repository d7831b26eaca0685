/** `crypto.randomUUID` came with Chromium 92 and only for secure pages; a file:// page is none. */
export function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(parts, (part) => part.toString(36)).join('-');
}
