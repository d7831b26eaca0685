import { Parser } from 'htmlparser2';

export const draftNamespace = 'urn:gongkai-nianbao:draft';

/** The JSON of a custom XML part of ours; undefined for parts of others. */
export function embeddedDraftXml(xml: string): string | undefined {
  let ours: boolean | undefined;
  let json = '';
  const parser = new Parser(
    {
      onopentag: (_, attributes) => {
        ours ??= Object.values(attributes).includes(draftNamespace);
      },
      ontext: (text) => {
        if (ours) json += text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return ours ? json : undefined;
}
