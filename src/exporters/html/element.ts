import { escapeHtml } from './escape';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element around markup that is escaped already; empty and undefined attributes are left out. */
export function element(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('');
  return `<${name}${written}>${content}</${name}>`;
}
