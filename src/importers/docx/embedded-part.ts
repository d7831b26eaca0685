import { parseXml } from '../bytes/parse-xml';

export const draftNamespace = 'urn:gongkai-nianbao:draft';

/** The JSON of a custom XML part of ours; undefined for parts of others. */
export function embeddedDraftXml(xml: readonly string[]): string | undefined {
  let ours: boolean | undefined;
  let json = '';
  parseXml(xml, {
    open: (_, attributes) => {
      ours ??= Object.values(attributes).includes(draftNamespace);
    },
    close: () => undefined,
    text: (text) => {
      if (ours) json += text;
    },
  });
  return ours ? json : undefined;
}
