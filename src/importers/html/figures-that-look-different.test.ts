import { describe, expect, it } from 'vitest';
import { htmlSource } from './html-source';

const read = (markup: string) => {
  const { blocks, notes = [], pictures } = htmlSource(markup);
  return {
    blocks: blocks.map((block) =>
      block.kind === 'line' ? block.text : block.rows.map((row) => row.map(({ text }) => text)),
    ),
    notes: notes.map(({ code, source }) => [code, source]),
    pictures,
  };
};
const cell = (markup: string) => {
  const { blocks, notes } = read(`<table><tr><td>甲<td>${markup}</table>`);
  return [blocks[0]?.[0]?.[1], ...notes];
};

describe('digits that look different from those before them', () => {
  it.each([
    ['74<small>2</small>', '74〔2〕'],
    ['1<small>,234</small>', '1,234'],
    ['<small>1</small>23', '〔1〕23'],
    ['<small>1</small><b>2</b>3件', '〔1〕23件'],
    ['<span style="font-size:9px">1</span><span style="font-size:16px">23</span>', '〔1〕23'],
    ['<a href="/list.html">1</a>23', '〔1〕23'],
    ['<small>1,</small>234', '1,234'],
    ['<small>约</small>23', '约23'],
    ['74<span style="font-size:7pt">2</span>件', '74〔2件〕'],
    ['<span style="font-size:24px">74</span><span style="font-size:12pt">2</span>', '74〔2〕'],
    ['<span style="font-size:16px">7</span><span style="font-size:14px">4</span>', '74'],
    ['7<a href="/list.html">31</a>', '7〔31〕'],
    ['<small>38</small>', '38'],
    ['<small>3</small><small>8</small>', '38'],
    ['152<small>件</small>', '152件'],
    ['<a href="/list.html">21</a>', '21'],
    ['全年<a href="/list.html">21</a>件', '全年21件'],
    ['<a name="x">2</a>1', '21'],
  ])('in %s are asked about where they could be a mark', (markup, text) => {
    expect(cell(markup)).toEqual([text]);
  });

  it.each([
    ['@media print{.x{display:none}}', '74<i class=x>2</i>', '74〔2〕'],
    ['@media print{.x{color:red}}', '74<i class=x>2</i>', '742'],
    ['@media (min-width:769px){.x{display:none}}', '74<i class=x>74</i>', '74'],
    ['@media screen and (max-width: 48em){.x{display:none}}', '7<i class=x>4</i>', '74'],
    ['@media not print{.x{display:none}}', '74<i class=x>2</i>', '74'],
    ['@media not screen{.x{display:none}}', '7<i class=x>4</i>', '74'],
    ['.x{display:none}@media (min-width:600px){.x{display:inline}}', '7<i class=x>4</i>', '74'],
    ['@supports (display:grid){.x{display:none}}', '<i class=x>9</i>74', '74'],
    ['td>i[data-old]{display:none}', '<i data-old>9</i>74', '74'],
    ['i:not(.x){display:none}', '<i>9</i><i class=x>74</i>', '74'],
    ['.x{display:none !important}', '<i class=x style="display:inline">9</i>74', '74'],
    ['.x{color:rgba(0, 0, 0, 0)}', '74<i class=x>9</i>', '74'],
    ['.x{color:#00000000}', '74<i class=x>9</i>', '74'],
    ['.x{color:rgb(0,0,0)}', '7<i class=x>4</i>', '74'],
    ['.x{color:#fefefe}', '74<i class=x>9</i>', '74'],
    ['.x{opacity:.01}', '74<i class=x>9</i>', '74'],
    ['.x{transform:translateX(-9999px)}', '74<i class=x>9</i>', '74'],
    ['', '74<progress value=3 max=9>3</progress>', '74'],
  ])('are seen on paper or on a desk as %s says', (css, markup, text) => {
    const [read] = cell(`<style>${css}</style>${markup}`);
    expect(read).toBe(text);
  });

  it.each([
    ['table { & .x { display:none } }', '<i class=x>9</i>74', '74'],
    ['table { .x { display:none } color:red }', '<i class=x>9</i>74', '74'],
    ['i { color:red; &.x { display:none } }', '<i class=x>9</i>74', '74'],
    ['.x { @media screen { display:none } }', '<i class=x>9</i>74', '74'],
    ['.x { @media (max-width:600px) { display:none } }', '<i class=x>7</i>4', '74'],
    ['.y::before { content:"}" } .x { display:none }', '<i class=x>9</i>74', '74'],
    ['@supports (color:red) { .x { display:none } }', '<i class=x>9</i>74', '74'],
    ['@supports not (color:red) { .x { display:none } }', '<i class=x>7</i>4', '74'],
    ['@container (min-width:9px) { .x { display:none } }', '7<i class=x>4</i>', '7〔4〕'],
    ['@font-face { font-family:x; src:url(a) } .x { display:none }', '<i class=x>9</i>74', '74'],
    [':root { --a:none } .x { display:var(--a) }', '<i class=x>9</i>74', '74'],
    ['.x { display:var(--a, none) }', '<i class=x>9</i>74', '74'],
    [':root { --a:#fff; --b:var(--a) } .x { color:var(--b) }', '<i class=x>9</i>74', '74'],
    [':root { --a:#333 } .dark { --a:#fff } .x { color:var(--a) }', '<i class=x>7</i>4', '74'],
    ['b + .x { display:none }', '<b></b><i class=x>9</i>74', '74'],
    ['td i:nth-of-type(2n) { display:none }', '<i>74</i><i>9</i>', '74'],
    ['i[data-kind="OLD" i] { display:none }', '<i data-kind=old>9</i>74', '74'],
    ['i[data-kind="OLD"] { display:none }', '<i data-kind=old>7</i>4', '74'],
    ['.x { left:-9999px; position:absolute; display:block }', '<i class=x>9</i>74', '74'],
    ['.x { display:none } .y { display:inline }', '<i class="x y">7</i>4', '74'],
  ])(
    'are seen as rules within rules, names for values and siblings say: %s',
    (css, markup, text) => {
      expect(cell(`<style>${css}</style>${markup}`)[0]).toBe(text);
    },
  );

  it.each([
    ['tr:has(b) .x { display:none }', '<i class=x>9</i><b>74</b>', '〔9〕74'],
    ['i:last-child { visibility:hidden }', '74<i>9</i>', '74〔9〕'],
    ['td :nth-child(2n of .x) { display:none }', '<i class=x>9</i><b>74</b>', '〔9〕74'],
    ['td:not(:has(b)) .x { display:none }', '74<i class=x>9</i>', '74〔9〕'],
    ['@scope (td) to (b) { .x { font-size:0 } }', '74<i class=x>9</i>', '74〔9〕'],
    ['td:hover .x { display:none }', '7<i class=x>4</i>', '74'],
    ['tr:has(b) .x { color:red }', '7<i class=x>4</i>', '74'],
  ])('are asked about where a rule may hide them: %s', (css, markup, text) => {
    expect(cell(`<style>${css}</style>${markup}`)).toEqual([text]);
  });

  it.each([
    ['74<i style="font-variant-position:super">9</i>', '74'],
    ['74<i style="font-feature-settings:\'sups\'">9</i>', '74'],
    ['7<i style="font-variant-position:normal">4</i>', '74'],
    ['<i style="float:right">9</i>74', '9\n74'],
    ['74<i style="float:left">9</i>', '74\n9'],
    ['<i style="float:right">74</i>', '74'],
    ['<input value=9>74', '9 74'],
    ['74<input type=text value=9 disabled>', '74 9'],
    ['<input value=74>', '74'],
    ['&#x202e;47&#x202c;', '〔47〕'],
    ['<b>&#x202e;4</b><b>7&#x202c;</b>1', '〔4〕〔7〕1'],
    ['&#x202d;74&#x202c;', '74'],
  ])('are no part of the figure beside them: %s', (markup, text) => {
    expect(cell(markup)[0]).toBe(text);
  });

  it.each([
    'color:hsl(0, 0%, 100%)',
    'color:hsl(0deg 0% 100% / 1)',
    'color:rgb(100%, 100%, 100%)',
    'color:color(srgb 1 1 1)',
    'color:oklch(100% 0 0)',
    'color:lab(100% 0 0)',
    'color:snow',
    'color:color-mix(in srgb, white, white)',
    'color:#333;background:#333',
    '-webkit-text-fill-color:transparent',
    'filter:opacity(0)',
    'font:0/0 a',
    'font-size:calc(0px)',
    'zoom:0.01',
    'scale:0',
    'translate:-9999px',
    'margin-left:-9999px',
    'position:absolute;right:-9999px',
    'position:absolute;inset:-9999px auto auto auto',
    'clip-path:circle(0)',
    'clip-path:polygon(0 0, 0 0, 0 0)',
    'text-indent:100%;overflow:hidden',
    'height:0;overflow-y:hidden',
  ])('are not seen with %s', (style) => {
    expect(cell(`<i style="${style}">9</i>74`)[0]).toBe('74');
  });

  it.each([
    'color:hsl(0, 0%, 10%)',
    'color:rgb(10%, 100%, 100%)',
    'color:color(srgb 1 0 0)',
    'color:lab(10% 0 0)',
    'color:color-mix(in srgb, white, black)',
    'background:#333;color:#fff',
    'font:10px a',
    'zoom:1',
    'scale:1',
    'clip-path:inset(0)',
    'clip-path:circle(50%)',
    'position:absolute;top:1200px;left:800px',
    'margin:0 -9999px',
    'margin-left:-500px;left:50%',
    'order:0',
  ])('are seen with %s', (style) => {
    expect(cell(`<i style="${style}">7</i>4`)[0]).toBe('74');
  });

  it.each([
    '<bdo dir="rtl">74</bdo>',
    '<b style="direction:rtl;unicode-bidi:bidi-override">74</b>',
    '<b style="transform:scaleX(-1)">74</b>',
    '<b style="transform:rotate(180deg)">74</b>',
    '<b style="-webkit-text-security:disc">74</b>',
    '\u202e74\u202c',
  ])('are asked about where %j turns them', (markup) => {
    expect(cell(markup)[0]).toBe('〔74〕');
  });

  it('are asked about where their parts change places, not where those of the page do', () => {
    const turned = 'display:flex;flex-direction:row-reverse';
    expect(cell(`<div style="${turned}"><b>7</b><b>4</b></div>`)[0]).toBe('〔7〕〔4〕');
    const { blocks } = read(`<div style="${turned}"><table><tr><td>甲<td>74</table></div>`);
    expect(blocks[0]).toEqual([['甲', '74']]);
  });

  it.each([
    ['.x::before { content:"7" }', '74'],
    ['td > .x:after { content:"7" }', '47'],
    ['.x::before { content:attr(data-n) }', '24'],
    ['.x::before { content:"\\37 " }', '74'],
    ['.x::before { content:"7"; display:none }', '4'],
    ['.x::before { content:"\\e601" }', '4'],
    ['.x::before { content:"7" } .x::before { content:"" }', '4'],
    ['.y .x::before { content:"7" }', '4'],
    ['@media (max-width:600px) { .x::before { content:"7" } }', '4'],
  ])('are seen where the rule %s puts them', (css, text) => {
    expect(cell(`<style>${css}</style><b class=x data-n=2>4</b>`)[0]).toBe(text);
  });

  it('are marks where they lead to a note', () => {
    expect(cell('73<a href="#_ftn1">1</a>')).toEqual(['73', ['raised-marks', '73〔1〕']]);
    expect(cell('<a href="#note">73</a>')).toEqual(['73']);
  });
});

describe('of a form that was saved', () => {
  const option = (text: string, attributes = '') => `<option ${attributes}>${text}</option>`;

  it.each([
    [`<select>${option('0')}${option('7', 'selected')}${option('12')}</select>`, '7'],
    [`<select>${option('0', 'selected=""')}</select>件`, '0件'],
    [`<select>${option('1', 'selected')}${option('2', 'selected')}</select>`, '1 2'],
    ['<select><optgroup label="5"><option selected>3</optgroup></select>', '3'],
    ['<input value="12">', '12'],
    ['<input type=hidden value="3"><input type=number value="12" readonly>', '12'],
    ['<input type=submit value="5">', ''],
    ['<textarea>12</textarea>', '12'],
    ['<button>12</button>', ''],
  ])('%s shows %s', (markup, text) => {
    expect(cell(markup)).toEqual([text]);
  });

  it('a list in which nothing is chosen is told', () => {
    const list = `<select>${option('0')}${option('7')}</select>`;
    expect(cell(list)).toEqual(['', ['content-unread', '0 7']]);
  });

  it('a list outside the tables is none of the report, a text typed there is told', () => {
    const { blocks, notes } = read(`<select>${option('首页', 'selected')}</select>
      <textarea>本年度情况</textarea>`);
    expect([blocks, notes]).toEqual([[], [['content-unread', '本年度情况']]]);
  });
});

describe('what stands on a page by other means than text', () => {
  it('a heading drawn as a picture is read by its words, other pictures are not', () => {
    const alts = ['一、总体情况', '云水县2025年政府信息公开工作年度报告', '云水县人民政府', '图1'];
    const { blocks, pictures } = read(alts.map((alt) => `<p><img alt="${alt}"></p>`).join(''));
    expect(blocks).toEqual(alts.slice(0, 2));
    expect(pictures).toBe(4);
  });

  it('a page that stands whole in a frame is read, one within that is told', () => {
    const page = "<table><tr><td>行政许可</td><td>9</td></tr></table><iframe srcdoc='<p>甲</p>'>";
    const { blocks, notes } = read(`<p>前</p><iframe srcdoc="${page}"></iframe><p>后</p>`);
    expect(blocks).toEqual(['前', [['行政许可', '9']], '后']);
    expect(notes).toEqual([['content-unread', '内嵌页面 <p>甲</p>']]);
  });

  it('white heads are read where another file may give them their ground, white figures are not', () => {
    const row = '<table><tr style="color:#fff"><td>行政许可<td>9</table>';
    expect(read(`<link rel="stylesheet" href="a.css">${row}`)).toMatchObject({
      blocks: [[['行政许可', '']]],
      notes: [['hidden-text', '9']],
    });
    expect(read(row).blocks).toEqual([[['', '']]]);
  });
});
