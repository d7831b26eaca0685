import { attribute, type Attributes, walkXml } from './walk-xml';
import { type OwnLook, type StyleSheet, takeLook } from './word-styles';

const says = /vanish|strike|vertAlign|w:position|w:sz|w:color[^>]*(?:"F|background1|light1)/i;

/** The styles of a document; null where they say nothing that decides what is read. */
export function styleSheetOf(xml: string | undefined): StyleSheet | null {
  if (xml === undefined || !says.test(xml)) return null;
  const path: string[] = [];
  const styles = new Map<string, { look: OwnLook; basedOn: string }>();
  const defaults: OwnLook = {};
  let defaultParagraph = '';
  let style: { look: OwnLook; basedOn: string } = { look: {}, basedOn: '' };
  const open = (name: string, attributes: Attributes) => {
    const [owner, parent] = path.slice(-2);
    path.push(name);
    if (name === 'w:style') {
      style = { look: {}, basedOn: '' };
      const id = attribute(attributes, 'styleId') ?? '';
      styles.set(id, style);
      const isDefault = /^(?:1|true|on)$/.test(attribute(attributes, 'default') ?? '');
      if (isDefault && attribute(attributes, 'type') === 'paragraph') defaultParagraph = id;
    } else if (name === 'w:basedOn') style.basedOn = attribute(attributes, 'val') ?? '';
    // Not the formats a table style gives to its first row and the like.
    else if (parent === 'w:rPr' && owner === 'w:style') takeLook(style.look, name, attributes);
    else if (parent === 'w:rPr' && owner === 'w:rPrDefault') takeLook(defaults, name, attributes);
  };
  walkXml(xml, { open, close: () => path.pop() });
  return { styles, defaults, defaultParagraph };
}
