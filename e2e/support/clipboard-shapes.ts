/** What programs put on the clipboard as text/html, in their shapes and with made-up figures. */

type Rows = readonly (readonly string[])[];

const table = (rows: Rows, cell: (text: string) => string, row = '<tr>'): string =>
  rows.map((texts) => `${row}${texts.map(cell).join('')}</tr>`).join('\r\n');

export const tsv = (rows: Rows): string => rows.map((texts) => `${texts.join('\t')}\r\n`).join('');

export const excelHtml = (rows: Rows): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {border:.5pt solid windowtext;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=144 style='border-collapse:
 collapse;width:108pt'><!--StartFragment--><col width=72 span=2 style='width:54pt'>
${table(rows, (text) => `<td class=xl65 align=right width=72 style='width:54pt'>${text}</td>`, "<tr height=19 style='height:14.4pt'>")}
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>
<!--EndFragment--></table></body></html>`;

export const wpsHtml = (
  rows: Rows,
): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
<meta name="ProgId" content="Excel.Sheet"/><meta name="Generator" content="WPS Office ET"/></head>
<body><!--StartFragment--><table width="144" border="0" cellpadding="0" cellspacing="0">
${table(rows, (text) => `<td class="et2" x:num${/^\d/.test(text) ? `="${text.replace(/,/g, '')}"` : ''} width="72" style="mso-ignore:style;">${text}</td>`, '<tr height="18">')}
</table><!--EndFragment--></body></html>`;

export const wordHtml = (
  rows: Rows,
): string => `<html xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=ProgId content=Word.Document></head><body lang=ZH-CN><!--StartFragment-->
<div align=center><table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>
${table(
  rows,
  (text) =>
    `<td width=47 valign=center style='width:35.3pt'><p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-family:"仿宋"'>${text === '' ? '&nbsp;' : text}<o:p></o:p></span></p></td>`,
  "<tr style='mso-yfti-irow:0'>",
)}
</table></div><!--EndFragment--></body></html>`;

export const webHtml = (rows: Rows): string =>
  `<meta charset='utf-8'><table><tbody>${table(rows, (text) => `<td><span style="font-size: 12pt;">${text}</span></td>`)}</tbody></table>`;
