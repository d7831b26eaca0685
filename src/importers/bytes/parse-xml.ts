import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Tells the elements and texts of an XML text, in pieces of which none need be a whole tag: one string for a long part
 * takes longer to make room for than to parse. Entities declared in it are never resolved.
 */
export function parseXml(pieces: readonly string[], events: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => events.open(name, attributes),
      onclosetag: (name) => events.close(name),
      ontext: (text) => events.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (const piece of pieces) parser.write(piece);
  parser.end();
}
