/** One line of the user's own list: a wrong word, the right one, and why. */
export interface WordRule {
  readonly wrong: string;
  readonly right: string;
  readonly note: string;
}

const head = ['错误用词', '建议用词', '说明'] as const;
/** Excel takes a CSV without it for the local code page. */
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would compute; a ' before it, its own mark for text, keeps it from that. */
const formula = /^'*[=+\-@＝＋－＠]/;
const asText = (text: string): string => (formula.test(text) ? `'${text}` : text);
const typed = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

const field = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;

/** RFC 4180 with a byte order mark, as Excel and WPS open it. */
export function toWordListCsv(rules: readonly WordRule[]): string {
  const lines = [head, ...rules.map(({ wrong, right, note }) => [wrong, right, note])];
  return (
    byteOrderMark +
    lines.map((line) => line.map((text) => field(asText(text))).join(',')).join('\r\n') +
    '\r\n'
  );
}

/** The fields of each line, ended by \n, of a CSV (or of cells pasted with tabs), quoted line breaks included. */
function readLines(csv: string): string[][] {
  const mark = csv.includes(',') ? ',' : '\t';
  const lines: string[][] = [];
  let line: string[] = [];
  let text = '';
  let quoted = false;
  const closeField = (): void => {
    line.push(typed(text.trim()));
    text = '';
  };
  const closeLine = (): void => {
    closeField();
    lines.push(line);
    line = [];
  };
  for (let at = 0; at < csv.length; at += 1) {
    const char = csv.charAt(at);
    if (quoted) {
      if (char !== '"') text += char;
      else if (csv[at + 1] === '"') text += csv.charAt((at += 1));
      else quoted = false;
    } else if (char === '"' && text.trim() === '') quoted = true;
    else if (char === mark) closeField();
    else if (char === '\n') closeLine();
    else text += char;
  }
  closeLine();
  return lines;
}

/** The rules of a CSV; lines without a wrong word, and the head, are left out. Never throws. */
export function readWordListCsv(csv: string): WordRule[] {
  return readLines(csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
    .map(([wrong = '', right = '', note = '']) => ({ wrong, right, note }))
    .filter(({ wrong, right }) => wrong !== '' && wrong !== right)
    .filter(({ wrong }, at) => at > 0 || wrong !== head[0]);
}
