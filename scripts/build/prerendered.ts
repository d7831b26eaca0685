import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown, runnerImport } from 'vite';

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/ui/prerender/${path}`, import.meta.url));

/** One script of the parts it imports, as text. */
async function bundled(path: string, target: string | string[]): Promise<string> {
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

const places = { form: '<!--form-->', early: '/*early*/' };

/** index.html with the form of a first visit in it and the script that shows it. */
export async function withPrerendered(html: string, target: string | string[]): Promise<string> {
  const missing = Object.values(places).find((place) => !html.includes(place));
  if (missing !== undefined) throw new Error(`index.html lacks ${missing}`);
  const [form, early] = await Promise.all([markup(), bundled('early-script.ts', target)]);
  return html.replace(places.form, () => form).replace(places.early, () => early);
}

function replaced(html: string, tag: RegExp, by: (address: string) => string): string {
  if (!tag.test(html)) throw new Error(`the page lacks ${tag.source}`);
  return html.replace(tag, (_, address: string) => by(address));
}

/**
 * The page's script as something to fetch: early-script.ts starts it once the form has been seen. The
 * style sheet lies in the page, so that nothing else has to come before that.
 */
function withFormFirst(html: string, bundle: Rolldown.OutputBundle): string {
  const script = /<script async type="module"[^>]* src="([^"]+)"><\/script>/;
  const style = /<link rel="stylesheet"[^>]* href="([^"]+)">/;
  const later = replaced(
    html,
    script,
    (address) => `<link rel="modulepreload" crossorigin href="${address}" data-start />`,
  );
  return replaced(later, style, (address) => {
    const name = address.replace('./', '');
    const file = bundle[name];
    if (file?.type !== 'asset') throw new Error(`the build has no ${name}`);
    Reflect.deleteProperty(bundle, name);
    return `<style>${file.source.toString().trim()}</style>`;
  });
}

/** The form can be seen and typed in before the script is there. */
export function prerendered(target: string | string[]): Plugin[] {
  return [
    {
      name: 'prerendered-form',
      apply: 'build',
      transformIndexHtml: { order: 'pre', handler: (html) => withPrerendered(html, target) },
    },
    {
      name: 'form-first',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html, { bundle }) => withFormFirst(html, bundle ?? {}),
      },
    },
  ];
}
