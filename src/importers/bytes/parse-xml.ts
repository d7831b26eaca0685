import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  /** `declares`: among them are names of namespaces. */
  open(name: string, attributes: Attributes, declares: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Tells the elements and texts of an XML text, in pieces of which none need be a whole tag: one string for a long part
 * takes longer to make room for than to parse. Entities declared in it are never resolved.
 */
export function parseXml(pieces: readonly string[], events: XmlEvents): void {
  let declares = false;
  const parser = new Parser(
    {
      onattribute: (name) => (declares ||= name.startsWith('xmlns')),
      onopentag: (name, attributes) => {
        events.open(name, attributes, declares);
        declares = false;
      },
      onclosetag: (name) => events.close(name),
      ontext: (text) => events.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (const piece of pieces) parser.write(piece);
  parser.end();
}
