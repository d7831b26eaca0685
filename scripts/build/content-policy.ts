import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export interface PolicySources {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly images: readonly string[];
  readonly workers: readonly string[];
  readonly manifest: readonly string[];
}

/** What a Content-Security-Policy lists to allow exactly this inline text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Everything not named is refused; the page may not talk to any address, its own included. */
export function policyTag(sources: PolicySources): string {
  const list = (names: readonly string[]) => (names.length === 0 ? "'none'" : names.join(' '));
  const content = [
    "default-src 'none'",
    `script-src ${list(sources.scripts)}`,
    `style-src ${list(sources.styles)}`,
    `img-src ${list(sources.images)}`,
    "font-src 'none'",
    "connect-src 'none'",
    `worker-src ${list(sources.workers)}`,
    // What Safari before 15.5 goes by instead of worker-src.
    `child-src ${list(sources.workers)}`,
    "frame-src 'none'",
    `manifest-src ${list(sources.manifest)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
}

/** Puts the tag where it precedes everything it governs; the encoding alone comes first. */
export function withPolicy(html: string, tag: string): string {
  const encoding = '<meta charset="utf-8" />';
  if (!html.includes(encoding)) throw new Error(`the page lacks ${encoding}`);
  return html.replace(encoding, `${encoding}\n    ${tag}`);
}

/** Texts of the inline scripts of a page that a browser would run. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);
}

export const inlineStyles = (html: string): string[] =>
  [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => text);

/** The static site: own files, and what lies in index.html by its hash. */
export function sitePolicy(): Plugin {
  return {
    name: 'site-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        withPolicy(
          html,
          policyTag({
            scripts: ["'self'", ...inlineScripts(html).map(hashOf)],
            styles: ["'self'", ...inlineStyles(html).map(hashOf)],
            images: ["'self'", 'data:'],
            workers: ["'self'"],
            manifest: ["'self'"],
          }),
        ),
    },
  };
}
