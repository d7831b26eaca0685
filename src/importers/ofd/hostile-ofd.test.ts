import { describe, expect, it } from 'vitest';
import { type OfdPage, ofdFile, ofdParts } from '../../testing/ofd-file';
import { outcomeOf } from '../../testing/outcome-of';
import { read } from '../read';

const asBefore = /^read 清源县财政局$/;

type Hostile = readonly [name: string, make: () => Uint8Array, expected: RegExp];

const ofdPage: OfdPage = {
  width: 210,
  height: 297,
  texts: [{ x: 20, y: 30, size: 5, text: '清源县财政局2023年政府信息公开工作年度报告' }],
};
const parts = ofdParts([ofdPage]);
const [first, list] = ['Doc_0/Pages/0/Content.xml', 'Doc_0/Document.xml'];
const ofdWith = (extra: string): Uint8Array => ofdFile(ofdParts([{ ...ofdPage, extra }]));
const ofdChanged = (name: string, change: (xml: string) => string): Uint8Array =>
  ofdFile({ ...parts, [name]: change(parts[name] ?? '') });

const ofds: readonly Hostile[] = [
  ['nothing hostile', () => ofdFile(parts), asBefore],
  [
    'a part that unpacks to 40 MB',
    () => ofdChanged(first, (xml) => xml + ' '.repeat(40 * 1024 * 1024)),
    /^too-large$/,
  ],
  ['501 pages', () => ofdFile(ofdParts(Array.from({ length: 501 }, () => ofdPage))), /^too-large$/],
  [
    'one page named 501 times',
    () => ofdChanged(list, (xml) => xml.replace(/(<ofd:Page ID[^>]*>)/, (one) => one.repeat(501))),
    /^too-large$/,
  ],
  [
    'a step repeated a thousand million times',
    () =>
      ofdFile(
        ofdParts([
          {
            ...ofdPage,
            texts: ofdPage.texts.map((text) => ({ ...text, steps: 'g 1000000000 5' })),
          },
        ]),
      ),
    /^(read.*|not-a-report)$/,
  ],
  [
    'steps that are no numbers',
    () =>
      ofdFile(
        ofdParts([
          {
            ...ofdPage,
            texts: ofdPage.texts.map((text) => ({ ...text, steps: 'g g g NaN 1e999' })),
          },
        ]),
      ),
    /^(ofd-scan|not-a-report|read.*)$/,
  ],
  [
    'a size that is no number',
    () => ofdChanged(first, (xml) => xml.replace('Size="5"', 'Size="∞"')),
    /^(ofd-scan|not-a-report|read.*)$/,
  ],
  [
    'a matrix of zeros',
    () =>
      ofdChanged(first, (xml) =>
        xml.replace('<ofd:TextObject', '<ofd:TextObject CTM="0 0 0 0 0 0"'),
      ),
    /^(ofd-scan|not-a-report|read.*)$/,
  ],
  [
    'a drawing that contains itself',
    () =>
      ofdFile({
        ...parts,
        [list]: (parts[list] ?? '').replace(
          '</ofd:CommonData>',
          '<ofd:PublicRes>Res.xml</ofd:PublicRes></ofd:CommonData>',
        ),
        'Doc_0/Res.xml':
          '<ofd:Res><ofd:CompositeGraphicUnit ID="7"><ofd:Content><ofd:CompositeObject ResourceID="7"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:Res>',
        [first]: (parts[first] ?? '').replace(
          '</ofd:Layer>',
          '<ofd:CompositeObject ResourceID="7"/></ofd:Layer>',
        ),
      }),
    /^too-deep$/,
  ],
  [
    'drawings that unfold to more than a million',
    () =>
      ofdFile({
        ...parts,
        [list]: (parts[list] ?? '').replace(
          '</ofd:CommonData>',
          '<ofd:PublicRes>Res.xml</ofd:PublicRes></ofd:CommonData>',
        ),
        'Doc_0/Res.xml': `<ofd:Res>${Array.from({ length: 7 }, (_, at) => `<ofd:CompositeGraphicUnit ID="${at}"><ofd:Content>${`<ofd:CompositeObject ResourceID="${at + 1}"/>`.repeat(30)}</ofd:Content></ofd:CompositeGraphicUnit>`).join('')}</ofd:Res>`,
        [first]: (parts[first] ?? '').replace(
          '</ofd:Layer>',
          '<ofd:CompositeObject ResourceID="0"/></ofd:Layer>',
        ),
      }),
    /^too-large$/,
  ],
  [
    'a template that is the page itself',
    () =>
      ofdFile({
        ...parts,
        [list]: (parts[list] ?? '').replace(
          '</ofd:CommonData>',
          '<ofd:TemplatePage ID="3" BaseLoc="Pages/0/Content.xml"/></ofd:CommonData>',
        ),
        [first]: (parts[first] ?? '').replace(
          '<ofd:Content>',
          '<ofd:Template TemplateID="3"/><ofd:Content>',
        ),
      }),
    /^(read.*|not-a-report)$/,
  ],
  ['elements 100 000 deep', () => ofdWith('<ofd:PageBlock>'.repeat(100_000)), /^too-deep$/],
  [
    '100 000 objects',
    () => ofdWith('<ofd:PathObject Boundary="0 0 1 1"/>'.repeat(100_000)),
    asBefore,
  ],
  [
    'entities of entities',
    () => ofdChanged(first, (xml) => `<!DOCTYPE d [<!ENTITY a "&b;&b;">]>${xml}`),
    /^ofd-damaged$/,
  ],
  [
    'an external entity',
    () =>
      ofdChanged(
        'OFD.xml',
        (xml) => `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml}`,
      ),
    /^ofd-damaged$/,
  ],
  [
    'a document that leads out of the archive',
    () => ofdChanged('OFD.xml', (xml) => xml.replace('Doc_0/Document.xml', '../../../etc/passwd')),
    /^ofd-damaged$/,
  ],
  [
    'pages that are not there',
    () => ofdChanged(list, (xml) => xml.replace('Pages/0/', 'Pages/9/')),
    /^ofd-damaged$/,
  ],
  [
    'no pages',
    () => ofdChanged(list, (xml) => xml.replace(/<ofd:Pages>.*<.ofd:Pages>/, '')),
    /^ofd-scan$/,
  ],
  ['no document', () => ofdChanged('OFD.xml', () => '<ofd:OFD/>'), /^ofd-damaged$/],
  ['a page that is no XML', () => ofdChanged(first, () => '{}'), /^ofd-damaged$/],
  ['an empty page', () => ofdChanged(first, () => ''), /^ofd-damaged$/],
  [
    'parts that are encrypted',
    () => ofdFile({ ...parts, 'Doc_0/Encrypts/Encryptions.xml': '<a/>' }),
    /^encrypted$/,
  ],
  ['pictures only', () => ofdFile(ofdParts([{ ...ofdPage, texts: [] }])), /^ofd-scan$/],
  [
    'text behind a picture',
    () =>
      ofdFile(
        ofdParts([
          {
            ...ofdPage,
            texts: ofdPage.texts.map((text) => ({ ...text, attributes: 'Alpha="0"' })),
          },
        ]),
      ),
    /^ofd-scan$/,
  ],
  [
    'another text',
    () =>
      ofdFile(
        ofdParts([
          {
            ...ofdPage,
            texts: [{ x: 20, y: 20, size: 5, text: '关于召开会议的通知，请各单位按时参加。' }],
          },
        ]),
      ),
    /^not-a-report$/,
  ],
];

describe('hostile OFD files end in what can be read, or a clear refusal', () => {
  it.each(ofds)('%s', async (_, make, expected) => {
    expect(await outcomeOf(async () => (await read(make())).report)).toMatch(expected);
  });
});
