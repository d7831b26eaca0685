import type { Imprint } from '../report/word-settings';
import { printedDate, readDate } from '../text/calendar-date';
import { trimBlank } from '../text/normal-form';
import type { Block, ImprintBlock, NumberBlock, PaperBlock } from './block';

const copies = '抄送：';

function number({ number: text }: Imprint): NumberBlock[] {
  return trimBlank(text) === '' ? [] : [{ kind: 'number', text: trimBlank(text) }];
}

function printed(printedOn: string): string {
  const read = readDate(printedOn);
  const date = read ? printedDate(read) : trimBlank(printedOn).replace(/印发$/, '');
  return date === '' ? '' : `${date}印发`;
}

function imprint({ copyTo, office, printedOn }: Imprint): ImprintBlock[] {
  const to = trimBlank(copyTo).replace(/^抄送[:：]\s*|[。.]$/g, '');
  const issued = { text: trimBlank(office), atEnd: printed(printedOn) };
  const lines = [
    ...(to === '' ? [] : [{ text: `${copies}${to}。`, atEnd: '' }]),
    ...(issued.text + issued.atEnd === '' ? [] : [issued]),
  ];
  return lines.length === 0 ? [] : [{ kind: 'imprint', lines }];
}

/** The report between its 发文字号 and its 版记, as far as they are filled in. */
export function withImprint(blocks: readonly Block[], of: Imprint): readonly PaperBlock[] {
  return [...number(of), ...blocks, ...imprint(of)];
}

/** What is unusual about a 发文字号 as typed; null for the usual form and for none. */
export function numberHint(text: string): string | null {
  const isUsual = /^[\u3400-\u9fff]+〔(?:19|20)\d{2}〕[1-9]\d*号$/.test(trimBlank(text));
  return isUsual || trimBlank(text) === ''
    ? null
    : '一般写作“机关代字〔2025〕3号”：年份写全，用六角括号〔〕，序号不加“第”、不写作 03。';
}
