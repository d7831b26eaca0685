const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function placed(place: unknown): Record<string, unknown> {
  if (!isObject(place)) return { place };
  if ('cell' in place) return { place: { kind: 'cell', address: place['cell'] } };
  if (place['field'] === 'preface') return { place: { kind: 'section', section: 'preface' } };
  if ('field' in place) return { place: { kind: 'field', field: place['field'] } };
  const text = place['text'];
  if (!isObject(text)) return { place };
  const { section, start, end, sentence } = text;
  if (sentence === '') return { place: { kind: 'section', section } };
  return { place: { kind: 'text', section, start, end }, words: sentence };
}

/** Marks as return files of version 1 and earlier desks hold them, in today's shape; others as they are. */
export function currentMarks(marks: unknown): unknown {
  if (!Array.isArray(marks)) return marks;
  return marks.map((mark: unknown) =>
    isObject(mark) && isObject(mark['place']) && !('kind' in mark['place'])
      ? { ...mark, ...placed(mark['place']) }
      : mark,
  );
}
