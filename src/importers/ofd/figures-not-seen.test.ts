import { describe, expect, it } from 'vitest';
import { type OfdText, ofdFile, ofdParts } from '../../testing/ofd-file';
import { openZip } from '../bytes/zip';
import { openOfd } from './ofd-source';

/** Objects of a page: a text whose base line is at 60 mm, and a filled box from 50 to 65 mm. */
const text = (x: number, said: string, inside = '') =>
  `<ofd:TextObject ID="1" Boundary="${x} 50 100 20" Size="6">${inside}<ofd:TextCode X="0" Y="10">${said}</ofd:TextCode></ofd:TextObject>`;
const box = (x: number, width: number, inside: string, attributes = '') =>
  `<ofd:PathObject ID="2" Boundary="${x} 50 ${width} 15" Stroke="false" Fill="true" ${attributes}>${inside}` +
  `<ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} 15 L 0 15 C</ofd:AbbreviatedData></ofd:PathObject>`;
/** A level line 8 mm above the lower edge of that box. */
const line = (x: number, width: number, millimetres: number, inside: string) =>
  `<ofd:PathObject ID="3" Boundary="${x} 50 ${width} 15" LineWidth="${millimetres}">${inside}` +
  `<ofd:AbbreviatedData>M 0 7 L ${width} 7</ofd:AbbreviatedData></ofd:PathObject>`;
const colour = (value: string, alpha = 255) => `<ofd:FillColor Value="${value}" Alpha="${alpha}"/>`;
const [white, dark] = [colour('255 255 255'), colour('20 60 120')];

const title: OfdText = { x: 20, y: 30, size: 5, text: '清源县财政局年度报告一份' };
function read(extra: string) {
  const file = ofdFile(ofdParts([{ width: 210, height: 297, texts: [title], extra }]));
  const opened = openOfd(openZip(file));
  if (!('document' in opened)) throw new Error('a draft');
  const { document, notes = [] } = opened;
  const text = document.blocks.map((block) => (block.kind === 'line' ? block.text : '')).join('');
  return [text.replace(title.text, ''), notes.map(({ source }) => source ?? '').join()];
}

describe('of a figure in an OFD file is read what is seen', () => {
  it.each([
    ['painted over', text(20, '918') + box(19.5, 3, white), ['18', '9']],
    ['painted over darkly', text(20, '918') + box(19.5, 3, dark), ['18', '9']],
    [
      'painted over by a thick line',
      text(20, '918') + line(19.5, 3, 8, '<ofd:StrokeColor Value="255 255 255"/>'),
      ['18', '9'],
    ],
    ['under a thick black line', text(20, '918') + line(19.5, 3, 8, ''), ['18', '9']],
    [
      'under a thick line that shines through',
      text(20, '918') + line(19.5, 9, 8, '<ofd:StrokeColor Value="255 255 0" Alpha="90"/>'),
      ['918', ''],
    ],
    [
      'under a colour that shines through',
      text(20, '918') + box(19, 9, colour('9 9 9', 80)),
      ['918', ''],
    ],
    [
      'under a colour that shines through as a whole',
      text(20, '918') + box(19, 9, dark, 'Alpha="80"'),
      ['918', ''],
    ],
    ['before its ground', box(19, 20, dark) + text(20, '918'), ['918', '']],
    ['white on paper', text(20, '18') + text(26, '9', white), ['18', '9']],
    ['white on a ground', box(19, 20, dark) + text(20, '18', white), ['18', '']],
    [
      'white on a ground that was painted white',
      box(19, 20, dark) + box(19, 20, white) + text(20, '9', white) + text(23, '18'),
      ['18', '9'],
    ],
  ])('%s', (_, extra, expected) => {
    expect(read(extra)).toEqual(expected);
  });
});
