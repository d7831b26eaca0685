import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { dice } from '../../testing/made-up-text';
import { parseXml, type XmlEvents } from './parse-xml';

const scraps = [
  '<w:p>',
  '</w:p>',
  '<w:r w:rsid="00A1">',
  '</w:r>',
  '<w:sz w:val="32"/>',
  '<w:sz w:val="3&amp;2" w:val="1"\n/>',
  "<w:t xml:space='preserve'>",
  '<w:t xml:space="preserve" >',
  '</w:t >',
  '件 12 &lt; 13 &gt;',
  '&#x4e00;&#10;&nbsp;&amp',
  'constructor',
  'a > b',
  '<a b="x > y">',
  '</a>',
  '<!-- 注 <w:p> -->',
  '<![CDATA[<w:t>]]>',
  '<?mso x?>',
  '<a b c=d / >',
  '</ a>',
  '</a b="c">',
  '< p>',
  '<',
  '"',
];
const usual = scraps.slice(0, 5);

/** What was told, with neighbouring texts as one. */
function told(parse: (events: XmlEvents) => void): string[] {
  const all: string[] = [];
  let text = '';
  const tell = (said: string) => {
    all.push(text, said);
    text = '';
  };
  parse({
    open: (name, attributes) => tell(`<${name} ${JSON.stringify(attributes)}`),
    close: (name) => tell(`>${name}`),
    text: (piece) => (text += piece),
  });
  return [...all, text];
}

it('tells of any XML, cut anywhere, what the parser tells that takes everything', () => {
  const roll = dice(7);
  const pick = (from: readonly string[]) => from[roll(from.length)] ?? '';
  for (let n = 0; n < 2_000; n += 1) {
    const middle = Array.from({ length: roll(12) }, () => pick(roll(4) > 0 ? usual : scraps));
    const xml = `<?xml version="1.0"?><w:p><w:r>${middle.join('')}${roll(2) > 0 ? '</w:r></w:p>\n' : ''}`;
    const cuts = [roll(xml.length), roll(xml.length)].sort((a, b) => a - b);
    const pieces = [xml.slice(0, cuts[0]), xml.slice(cuts[0], cuts[1]), xml.slice(cuts[1])];
    const expected = told((events) => {
      const handlers = {
        onopentag: events.open.bind(events),
        onclosetag: events.close.bind(events),
        ontext: events.text.bind(events),
      };
      new Parser(handlers, { xmlMode: true, decodeEntities: true }).end(xml);
    });
    expect(told((events) => parseXml(pieces, events))).toEqual(expected);
  }
});
