import { printable } from '../document/printable';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for an element or a quoted attribute, without what XML cannot hold. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => entities[character] ?? '&quot;');
}
