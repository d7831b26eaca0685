/**
 * The module loader of the single file. Pages opened by file:// may not load module scripts, so
 * each chunk is a classic script that hands its body to `define`. Chunks not needed at the start lie
 * in the page as inert text, which costs no parsing, and run when first required; large ones lie
 * there packed. The worker is started from the same texts.
 */
type Body = (require: (name: string) => object, exports: object, module: Module) => void;
interface Module {
  exports: object;
}
interface Loader {
  define: (name: string, body: Body) => void;
  load: (name: string) => object;
  textOf: (part: Element) => string;
  /** Put here by the part of that name. */
  unpack?: (packed: string) => string;
}

const bodies: Record<string, Body> = {};
const modules: Record<string, Module> = {};

function textOf(part: Element): string {
  const text = part.textContent;
  if (!part.hasAttribute('data-packed')) return text;
  load('unpack');
  return loader.unpack?.(text) ?? '';
}

/** The policy lists the hash of each inert script's text, so this copy of it may run. */
function run(name: string): void {
  const script = document.createElement('script');
  const part = document.querySelector(`script[data-part="${name}"]`);
  script.textContent = part && textOf(part);
  document.head.append(script);
}

function load(path: string): object {
  const name = path.replace('./', '');
  const known = modules[name];
  if (known) return known.exports;
  if (!bodies[name]) run(name);
  const body = bodies[name];
  if (!body) throw new Error(`part ${name} does not run`);
  const module: Module = { exports: {} };
  modules[name] = module;
  body(load, module.exports, module);
  return module.exports;
}

const loader: Loader = {
  define: (name, body) => {
    bodies[name] = body;
  },
  load,
  textOf,
};
(globalThis as unknown as { parts: Loader }).parts = loader;
