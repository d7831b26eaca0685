export type SheetValue = string | number | null;

/** A figure as a number where a sheet's number holds all its digits; else as text, so that none is lost. */
export function sheetFigure(text: SheetValue): SheetValue {
  if (typeof text !== 'string') return text;
  return /^-?\d{1,15}$/.test(text) || (/^-?\d+\.\d+$/.test(text) && text.length <= 15)
    ? Number(text)
    : text;
}
