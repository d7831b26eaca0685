import { type Attributes, parseXml } from '../bytes/parse-xml';
import { limits } from '../limits';
import { ReadError } from '../read-error';

export type { Attributes } from '../bytes/parse-xml';

export interface XmlEvents {
  /** Names carry the prefix this file uses for their namespace, whatever the document calls it. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Namespaces by the end of their address; Strict, Transitional and Word 2003 differ in the rest. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$|\/word\/2003\/wordml$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/spreadsheetml\/(?:2006\/)?main$/, 's'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/:vml$/, 'v'],
  [/:office:office$/, 'o'],
  [/\/word\/2003\/auxHint$/, 'wx'],
  [/\/aml\/2001\/core$/, 'aml'],
];
const prefixOf = (namespace: string, fallback: string): string =>
  prefixes.find(([pattern]) => pattern.test(namespace))?.[1] ?? fallback;

interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

/** The value of an attribute, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`] ?? attributes[name];
  if (usual !== undefined) return usual;
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** Makes names independent of the prefixes a document happens to choose. */
class Names {
  private scopes: Scope[] = [{ depth: 0, prefixes: new Map(), names: new Map() }];
  private depth = 0;

  open(name: string, attributes: Attributes, declares: boolean): string {
    this.depth += 1;
    if (this.depth > limits.elementDepth) throw new ReadError('too-deep');
    if (declares) this.openScope(attributes);
    return this.standard(name);
  }

  private openScope(attributes: Attributes): void {
    const inner = new Map(this.scope.prefixes);
    for (const [key, namespace] of Object.entries(attributes))
      if (/^xmlns(?::|$)/.test(key)) inner.set(key.slice(6), namespace);
    this.scopes.push({ depth: this.depth, prefixes: inner, names: new Map() });
  }

  close(name: string): string {
    const standard = this.standard(name);
    if (this.scope.depth === this.depth) this.scopes.pop();
    this.depth -= 1;
    return standard;
  }

  private get scope(): Scope {
    return this.scopes[this.scopes.length - 1] as Scope;
  }

  private standard(name: string): string {
    const { names, prefixes: known } = this.scope;
    const seen = names.get(name);
    if (seen !== undefined) return seen;
    const colon = name.indexOf(':');
    const own = name.slice(0, Math.max(0, colon));
    const namespace = known.get(own);
    const prefix = namespace === undefined ? own : prefixOf(namespace, `${own}?`);
    const standard = `${prefix}:${name.slice(colon + 1)}`;
    names.set(name, standard);
    return standard;
  }
}

/** Walks an XML text, whole or in pieces; entities declared in it are never resolved. */
export function walkXml(xml: string | readonly string[], events: XmlEvents): void {
  const pieces = typeof xml === 'string' ? [xml] : xml;
  // Word writes no DOCTYPE.
  if (/<!DOCTYPE|<!ENTITY/i.test(pieces[0]?.slice(0, 4096) ?? '')) throw new ReadError('damaged');
  const names = new Names();
  parseXml(pieces, {
    open: (name, attributes, declares) => {
      events.open(names.open(name, attributes, declares), attributes);
    },
    close: (name) => events.close(names.close(name)),
    text: (text) => events.text?.(text),
  });
}
