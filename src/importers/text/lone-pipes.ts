const lone = /^\s*(?:[|｜│]|\|\|)\s*$/;
/** One cell and a pipe behind it, before it, or both. */
const oneCell = /^\s*[|｜│]?[^|｜│\t]*[^|｜│\s][^|｜│\t]*[|｜│\t]?\s*$/;
const hasPipe = /[|｜│]|\t\s*$|^\s*\t/;
/** Fewer such lines are a row of a table with its other cells blank. */
const fewest = 4;
/** What reads as an empty cell, where an empty line may be a gap. */
const emptyCell = '\u00a0';

/** How far the lines go on that hold one cell each, or a pipe alone. */
function runEnd(lines: readonly string[], start: number, pipes: (text: string) => boolean): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (text.trim() === '') continue;
    if (!pipes(text)) break;
    end = at + 1;
  }
  return end;
}

/**
 * Tables whose cells were copied one to a line, with the pipes between them alone on lines or left at
 * the ends: the cells without the pipes. A pipe where a cell should be is an empty cell.
 */
export function withoutLonePipes(lines: readonly string[]): string[] {
  const isLone = (text: string) => lone.test(text);
  const isPiped = (text: string) => isLone(text) || (hasPipe.test(text) && oneCell.test(text));
  const alone = lines.filter(isLone).length >= fewest;
  const result: string[] = [];
  let afterPipe = false;
  for (let at = 0; at < lines.length;) {
    const text = lines[at] ?? '';
    if (alone && isLone(text)) {
      if (afterPipe) result.push(emptyCell);
      else while (result[result.length - 1]?.trim() === '') result.pop();
      afterPipe = true;
      at += 1;
      while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
      continue;
    }
    afterPipe = false;
    const end = hasPipe.test(text) && isPiped(text) ? runEnd(lines, at, isPiped) : at;
    if (end - at < fewest) {
      result.push(text);
      at += 1;
      continue;
    }
    for (const each of lines.slice(at, end))
      result.push(isLone(each) ? emptyCell : each.replace(/[|｜│]/g, '').trim());
    at = end;
  }
  return result;
}
