import { parseXml } from '../bytes/parse-xml';
import { limits } from '../limits';
import { ReadError } from '../read-error';

/** An element of an OFD part; names without their prefix, which programs choose differently. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const maxDepth = 100;
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The root of an XML part. Entities declared in it are never resolved. */
export function xmlTree(bytes: Uint8Array): XmlElement {
  const xml = new TextDecoder().decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, 4096))) throw new ReadError('damaged');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let count = 0;
  parseXml([xml], {
    open: (name, attributes) => {
      count += 1;
      if (open.length > maxDepth || count > limits.placedTexts) throw new ReadError('too-deep');
      const element = { name: localName(name), attributes, children: [], text: '' };
      open[open.length - 1]?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => {
      const element = open[open.length - 1];
      if (element) element.text += text;
    },
  });
  const [first] = root.children;
  if (!first) throw new ReadError('damaged');
  return first;
}

/** All descendants of this name, in order. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);

/** The numbers of an attribute such as a box or a matrix; none where one is no number. */
export function numbersOf(text: string | undefined): number[] {
  const numbers = (text ?? '').split(/[\s,]+/).flatMap((part) => (part === '' ? [] : Number(part)));
  return numbers.every(Number.isFinite) ? numbers : [];
}
