const u16 = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];
const f64 = (n: number): number[] => [...new Uint8Array(new Float64Array([n]).buffer)];
const wide = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => u16(text.charCodeAt(at))).flat();

export const record = (kind: number, ...body: readonly number[]): number[] => [
  ...u16(kind),
  ...u16(body.length),
  ...body,
];
/** A text as strings and names have it, with its length in one or two bytes. */
export const longText = (text: string): number[] => [...u16(text.length), 1, ...wide(text)];
const shortText = (text: string): number[] => [text.length, 1, ...wide(text)];

export const biffCells = {
  shared: (row: number, column: number, string: number, style = 0) =>
    record(0xfd, ...u16(row), ...u16(column), ...u16(style), ...u32(string)),
  number: (row: number, column: number, value: number, style = 0) =>
    record(0x203, ...u16(row), ...u16(column), ...u16(style), ...f64(value)),
  packed: (row: number, column: number, packed: number, style = 0) =>
    record(0x27e, ...u16(row), ...u16(column), ...u16(style), ...u32(packed)),
  packedRow: (row: number, first: number, packed: readonly number[]) =>
    record(
      0xbd,
      ...u16(row),
      ...u16(first),
      ...packed.flatMap((one) => [...u16(0), ...u32(one)]),
      ...u16(first + packed.length - 1),
    ),
  text: (row: number, column: number, text: string) =>
    record(0x204, ...u16(row), ...u16(column), ...u16(0), ...longText(text)),
  truthOrError: (row: number, column: number, value: number, isError: 0 | 1) =>
    record(0x205, ...u16(row), ...u16(column), ...u16(0), value, isError),
  /** `result`: the eight bytes of a kept result. */
  formula: (row: number, column: number, result: readonly number[]) =>
    record(
      0x06,
      ...u16(row),
      ...u16(column),
      ...u16(0),
      ...result,
      ...u16(0),
      ...u32(0),
      ...u16(0),
    ),
  formulaText: (text: string) => record(0x207, ...longText(text)),
};
export const numberResult = f64;

export const merges = (...spans: readonly (readonly [number, number, number, number])[]) =>
  record(0xe5, ...u16(spans.length), ...spans.flatMap((span) => span.flatMap(u16)));
export const hiddenRow = (row: number): number[] =>
  record(0x208, ...u16(row), ...u16(0), ...u16(9), ...u16(255), ...u32(0), ...u16(0x20), ...u16(0));
export const hiddenColumns = (first: number, last: number): number[] =>
  record(0x7d, ...u16(first), ...u16(last), ...u16(2000), ...u16(0), ...u16(1), ...u16(0));
export const withoutZeros = record(0x23e, ...u16(0x06a6), ...Array.from({ length: 16 }, () => 0));
export const begin = (kind: number, version = 0x600): number[] =>
  record(0x809, ...u16(version), ...u16(kind), ...Array.from({ length: 12 }, () => 0));
export const end = record(0x0a);

/** Fonts: 1 is struck out, 2 raised. Formats: 200 is `0"件"`. Styles: 1 is struck out, 2 has the format, 3 is a day. */
const globals = [
  ...[0, 8, 0].flatMap((flags, at) =>
    record(
      0x31,
      ...u16(200),
      ...u16(flags),
      ...u16(0),
      ...u16(400),
      ...u16(at === 2 ? 1 : 0),
      0,
      0,
      0,
      0,
    ),
  ),
  ...record(0x41e, ...u16(200), ...longText('0"件"')),
  ...(
    [
      [0, 0],
      [1, 0],
      [0, 200],
      [0, 31],
    ] as const
  ).flatMap(([font, format]) =>
    record(0xe0, ...u16(font), ...u16(format), ...Array.from({ length: 16 }, () => 0)),
  ),
];

export interface BiffSheet {
  readonly name: string;
  readonly records: readonly number[];
  readonly visibility?: number;
  readonly kind?: number;
}

/** The stream of a workbook of Excel 97, made by hand; `strings` are records as they lie in the file. */
export function biffStream(
  sheets: readonly BiffSheet[],
  { strings = [] as readonly number[], more = [] as readonly number[], version = 0x600 } = {},
): Uint8Array {
  const entry = ({ name, visibility = 0, kind = 0 }: BiffSheet, start: number) =>
    record(0x85, ...u32(start), visibility, kind, ...shortText(name));
  const head = [...begin(5, version), ...more, ...globals];
  const listed = sheets.reduce((size, sheet) => size + entry(sheet, 0).length, 0);
  let start = head.length + listed + strings.length + end.length;
  const entries: number[] = [];
  const bodies: number[] = [];
  for (const sheet of sheets) {
    entries.push(...entry(sheet, start));
    const body = [...begin(0x10), ...sheet.records, ...end];
    for (const byte of body) bodies.push(byte);
    start += body.length;
  }
  return Uint8Array.from([...head, ...entries, ...strings, ...end].concat(bodies));
}

/** The strings that cells share, in one record. */
export const sharedStrings = (...texts: readonly string[]): number[] =>
  record(0xfc, ...u32(texts.length), ...u32(texts.length), ...texts.flatMap(longText));
