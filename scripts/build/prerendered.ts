import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown, runnerImport } from 'vite';

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/ui/prerender/${path}`, import.meta.url));

/** One script of the parts it imports, as text. */
async function bundled(path: string, target: string[]): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: source(path), output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code.trim();
}

async function markup(): Promise<string> {
  // The one thing of a browser that the first render asks for.
  globalThis.location = new URL('https://localhost/') as unknown as Location;
  const { module } = await runnerImport<{ prerenderedPage: () => string }>(
    source('prerendered-page.tsx'),
    { configFile: false },
  );
  return module.prerenderedPage();
}

/** The policy refuses style attributes: what they say becomes rules of the style sheet. */
function styled(form: string): { form: string; rules: string } {
  const names = new Map<string, string>();
  const marked = form.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const name = names.get(style) ?? String(names.size);
    names.set(style, name);
    return ` data-early="${name}"`;
  });
  const rules = [...names].map(([style, name]) => `[data-early="${name}"]{${style}}`);
  return { form: marked, rules: rules.join('') };
}

function replaced(html: string, place: string | RegExp, by: (match: string) => string): string {
  if (html.search(place) < 0) throw new Error(`the page lacks ${String(place)}`);
  return html.replace(place, by);
}

/** The page with its style, the form of a first visit and the script that shows it, all inside. */
export async function withPrerendered(html: string, style: string, target: string[]) {
  const [page, early] = await Promise.all([markup(), bundled('early-script.ts', target)]);
  const { form, rules } = styled(page);
  return [
    [/<!--form-->/, form],
    [/\/\*early\*\//, early],
    [/<\/head>/, `<style>${style.trim()}${rules}</style>\n  </head>`],
  ].reduce((all, [place = '', text = '']) => replaced(all, place, () => String(text)), html);
}

const scriptTag = /<script async type="module"[^>]* src="([^"]+)"><\/script>/;

/** The form can be seen and typed in before its script: that is fetched, and started by early-script.ts. */
export function prerendered(target: string[]): Plugin {
  return {
    name: 'prerendered',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        // Fetched and compiled beside the first layout they held it up by a third.
        const later = replaced(html, scriptTag, (tag) =>
          tag.replace(scriptTag, '<link rel="modulepreload" crossorigin href="$1" data-start>'),
        ).replaceAll('rel="modulepreload"', 'rel="later"');
        // Scripts loaded later ask for the style sheet by its address: it stays a file.
        return withPrerendered(later, '', target);
      },
    },
  };
}
