/** A paragraph with its mark, what it says of itself, and runs of its text that say something. */
export interface OldParagraph {
  readonly text: string;
  readonly properties?: readonly number[];
  /** The number of its style. */
  readonly style?: number;
  readonly runs?: readonly (readonly [from: number, to: number, properties: readonly number[]])[];
}

const pageSize = 512;
const textStart = 0x400;
const u16 = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** One run on a page; WPS writes the length of a paragraph's properties behind a zero. */
function pageOf(start: number, end: number, body: readonly number[]): number[] {
  const page = Array.from({ length: pageSize }, () => 0);
  [...u32(start), ...u32(end)].forEach((byte, at) => (page[at] = byte));
  page[8] = 16;
  body.forEach((byte, at) => (page[32 + at] = byte));
  page[pageSize - 1] = 1;
  return page;
}

function paragraphBody({ style = 0, properties = [] }: OldParagraph, asWps: boolean): number[] {
  const list = [...u16(style), ...properties];
  if (asWps || list.length % 2 === 0) {
    const even = list.length % 2 === 0 ? list : [...list, 0];
    return [0, even.length / 2, ...even];
  }
  return [(list.length + 1) / 2, ...list];
}

const plc = (spans: readonly (readonly [number, number])[], firstPage: number): number[] => [
  ...spans.flatMap(([start]) => u32(start)),
  ...u32(spans[spans.length - 1]?.[1] ?? 0),
  ...spans.flatMap((_, n) => u32(firstPage + n)),
];

interface ListLevel {
  readonly format: number;
  readonly start: number;
  /** Numbers of levels stand for their marks. */
  readonly text: string;
}
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** One list of nine levels, and one use of it. */
function listBytes(levels: readonly ListLevel[]): { uses: number[]; lists: number[] } {
  const none = { format: 255, start: 1, text: '' };
  const level = ({ format, start, text }: ListLevel) => [
    ...[...u32(start), format, ...zeros(23)],
    ...[...u16(text.length), ...Array.from(text).flatMap((c) => u16(c.charCodeAt(0)))],
  ];
  const all = Array.from({ length: 9 }, (_, n) => level(levels[n] ?? none)).flat();
  return {
    uses: [...u32(1), ...u32(77), ...zeros(12)],
    lists: [...u16(1), ...u32(77), ...zeros(24), ...all],
  };
}

/** What a style says of characters, and the number of the one it stands on. */
export interface OldStyle {
  readonly kind: 'paragraph' | 'character';
  readonly basedOn?: number;
  readonly properties?: readonly number[];
}

/** The list of styles, their numbers being their places in it. */
function styleBytes(styles: readonly OldStyle[]): number[] {
  const list = (bytes: readonly number[]) =>
    [...u16(bytes.length), ...bytes].concat(bytes.length % 2 === 1 ? [0] : []);
  const style = ({ kind, basedOn = 0xfff, properties = [] }: OldStyle) => {
    const isParagraph = kind === 'paragraph';
    const head = [...u16(0), ...u16((isParagraph ? 1 : 2) | (basedOn << 4))];
    const name = [...u16(1), ...u16(0x7532), 0, 0];
    const lists = [...(isParagraph ? list(zeros(5)) : []), ...list(properties)];
    return list([...head, isParagraph ? 2 : 1, ...zeros(5), ...name, ...lists]);
  };
  return styles.length === 0
    ? []
    : [...u16(6), ...u16(styles.length), ...u16(10), ...u16(0), ...styles.flatMap(style)];
}

/** Each box is anchored at the mark of its own in the text, U+0008. */
function boxLists(text: string, boxes: readonly string[]): { anchors: number[]; texts: number[] } {
  if (boxes.length === 0) return { anchors: [], texts: [] };
  const places = Array.from(text).flatMap((unit, n) => (unit === '\b' ? [n] : []));
  const ends = boxes.map((_, n) => boxes.slice(0, n + 1).join('').length);
  const shape = (n: number) => u32(0x400 + n);
  return {
    anchors: [
      ...[...places.slice(0, boxes.length), text.length].flatMap(u32),
      ...boxes.flatMap((_, n) => [...shape(n), ...zeros(22)]),
    ],
    texts: [
      ...[0, ...ends].flatMap(u32),
      ...boxes.flatMap((_, n) => [...zeros(14), ...shape(n), ...zeros(4)]),
    ],
  };
}

/** The streams of a Word 97 file, made by hand. */
export function word97(
  paragraphs: readonly OldParagraph[],
  {
    asWps = false,
    flags = 0x200,
    version = 0xc1,
    lists = [] as readonly ListLevel[],
    styles = [] as readonly OldStyle[],
    boxes = [] as readonly string[],
  } = {},
): { stream: (name: string) => Uint8Array } {
  const page = paragraphs.map((each) => each.text).join('');
  const text = page + boxes.join('');
  const placeOf = (character: number): number => textStart + character * 2;
  const bodies: { span: [number, number]; page: number[] }[] = [];
  const looks: { span: [number, number]; page: number[] }[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    const { text: own, runs = [] } = paragraph;
    const span: [number, number] = [placeOf(start), placeOf(start + own.length)];
    bodies.push({ span, page: pageOf(...span, paragraphBody(paragraph, asWps)) });
    for (const [from, to, list] of runs) {
      const place: [number, number] = [placeOf(start + from), placeOf(start + to)];
      looks.push({ span: place, page: pageOf(...place, [list.length, ...list]) });
    }
    start += own.length;
  }
  const firstPage = Math.ceil(placeOf(text.length) / pageSize);
  const pages = [...bodies, ...looks];
  const main = new Uint8Array((firstPage + pages.length) * pageSize);
  Array.from({ length: text.length }, (_, n) => text.charCodeAt(n)).forEach((unit, n) => {
    main.set(u16(unit), placeOf(n));
  });
  pages.forEach(({ page }, n) => {
    main.set(page, (firstPage + n) * pageSize);
  });
  const pieces = [2, ...u32(16), ...u32(0), ...u32(text.length), 0, 0, ...u32(textStart), 0, 0];
  const numbering = listBytes(lists);
  const boxed = boxLists(page, boxes);
  const inTable = [
    [0x1a2, pieces],
    [0xa2, styleBytes(styles)],
    [0x1da, boxed.anchors],
    [0x25a, boxed.texts],
    [0x2e2, numbering.lists],
    [0x2ea, numbering.uses],
    [
      0x102,
      plc(
        bodies.map(({ span }) => span),
        firstPage,
      ),
    ],
    [
      0xfa,
      plc(
        looks.map(({ span }) => span),
        firstPage + bodies.length,
      ),
    ],
  ] as const;
  const table: number[] = [];
  for (const [at, bytes] of inTable) {
    main.set([...u32(table.length), ...u32(bytes.length)], at);
    table.push(...bytes);
  }
  main.set([0xec, 0xa5, ...u16(version)]);
  main.set(u16(flags), 10);
  main.set(u32(page.length), 0x4c);
  main.set(u32(text.length - page.length), 0x64);
  return { stream: (name) => (name === 'WordDocument' ? main : Uint8Array.from(table)) };
}

const inTable = [0x16, 0x24, 1];

/** A row of cells by their edges in twips; `flags` as the file has them: 1 and 2 merge sideways, 32 and 96 downwards. */
export function oldRow(
  texts: readonly string[],
  edges: readonly number[],
  flags: readonly number[] = [],
): OldParagraph[] {
  const cells = texts.map((_, n) => [
    ...u16(flags[n] ?? 0),
    ...Array.from({ length: 18 }, () => 0),
  ]);
  const definition = [texts.length, ...edges.flatMap(u16), ...cells.flat()];
  const end = [...inTable, 0x17, 0x24, 1, 0x08, 0xd6, ...u16(definition.length + 1), ...definition];
  return [
    ...texts.map((text) => ({ text: `${text}\u0007`, properties: inTable })),
    { text: '\u0007', properties: end },
  ];
}
