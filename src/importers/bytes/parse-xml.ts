import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly opens: boolean;
  readonly closes: boolean;
}

const usualTag = /^(\/?)([\w:.-]+)((?:[ \n\r\t]+[\w:.-]+="[^"&<]*")*)[ \n\r\t]*(\/?)$/;
const attribute = /([\w:.-]+)="([^"]*)"/g;
const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);
/** A file with more kinds of tags is none that a program wrote. */
const mostTags = 10_000;

/** What stands between `<` and `>`; null for all that programs seldom write. */
function tagOf(source: string): Tag | null {
  const [isUsual, end, name = '', inside = '', empty = ''] = usualTag.exec(source) ?? [];
  if (isUsual === undefined || (end !== '' && (inside !== '' || empty !== ''))) return null;
  const attributes: Record<string, string> = {};
  for (const [, key = '', value = ''] of inside.matchAll(attribute))
    if (!Object.prototype.hasOwnProperty.call(attributes, key)) attributes[key] = value;
  return { name, attributes, opens: end === '', closes: end !== '' || empty !== '' };
}

/** Takes XML as programs write it: few tags, each looked into once. Stops at anything else. */
class UsualXml {
  readonly path: string[] = [];
  private readonly tags = new Map<string, Tag | null>();

  constructor(private readonly events: XmlEvents) {}

  /** How far it could take the text. */
  take(text: string): number {
    for (let at = 0; ;) {
      const start = text.indexOf('<', at);
      const end = text.indexOf('>', start);
      if (start < 0 || end < 0) return at;
      const tag = this.tag(text.slice(start + 1, end));
      const isInPlace = tag?.opens === true || tag?.name === this.path[this.path.length - 1];
      if (!tag || !isInPlace || !this.write(text.slice(at, start))) return at;
      this.pass(tag);
      at = end + 1;
    }
  }

  private tag(source: string): Tag | null {
    let tag = this.tags.get(source);
    if (tag !== undefined) return tag;
    tag = tagOf(source);
    if (this.tags.size < mostTags) this.tags.set(source, tag);
    return tag;
  }

  private pass({ name, attributes, opens, closes }: Tag): void {
    if (opens) {
      this.path.push(name);
      this.events.open(name, attributes);
    }
    if (closes) {
      this.events.close(name);
      this.path.pop();
    }
  }

  private write(text: string): boolean {
    const parts = text.includes('&') ? text.split(/(&\w+;)/) : [text];
    const isUsual = parts.every((part) => !part.includes('&') || entities.has(part));
    if (isUsual)
      for (const part of parts) if (part !== '') this.events.text(entities.get(part) ?? part);
    return isUsual;
  }
}

/** Takes any XML, well-formed or not, that stands within the elements of `path`. */
function parseAny(path: readonly string[], pieces: readonly string[], events: XmlEvents): void {
  let isBegun = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (isBegun) events.open(name, attributes);
      },
      onclosetag: (name) => events.close(name),
      ontext: (text) => events.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (const name of path) parser.write(`<${name}>`);
  isBegun = true;
  for (const piece of pieces) parser.write(piece);
  parser.end();
}

/** Tells the elements and texts of an XML text in pieces. Entities declared in it are never resolved. */
export function parseXml([first = '', ...others]: readonly string[], events: XmlEvents): void {
  const usual = new UsualXml(events);
  let rest = '';
  const left = [first.replace(/^<\?xml[^>]*>/, ''), ...others];
  for (let piece = left.shift(); piece !== undefined; piece = left.shift()) {
    const text = rest + piece;
    const taken = usual.take(text);
    rest = text.slice(taken);
    if (taken === 0 || rest.includes('>')) break;
  }
  if (rest !== '' || left.length > 0 || usual.path.length > 0)
    parseAny(usual.path, [rest, ...left], events);
}
