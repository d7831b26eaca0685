import { expect, it } from 'vitest';
import { parseXml } from './parse-xml';

const xml =
  '<?xml version="1.0"?><w:p><w:sz w:val="3&amp;2"/><w:t>12 &lt; 13</w:t><!-- 注 --><![CDATA[<b>]]></w:p>';

/** What was told, with neighbouring texts as one. */
function told(pieces: readonly string[]): string {
  let all = '';
  parseXml(pieces, {
    open: (name, attributes) => (all += `[${name} ${JSON.stringify(attributes)}]`),
    close: (name) => (all += `[/${name}]`),
    text: (text) => (all += text),
  });
  return all;
}

it('tells the same of a text cut anywhere', () => {
  const whole = '[w:p {}][w:sz {"w:val":"3&2"}][/w:sz][w:t {}]12 < 13[/w:t]<b>[/w:p]';
  for (let at = 0; at <= xml.length; at += 1)
    expect(told([xml.slice(0, at), xml.slice(at)])).toBe(whole);
});
