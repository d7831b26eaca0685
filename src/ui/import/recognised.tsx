import type { ReadResult, SourceKind } from '../../importers/read-result';
import { reportTitle } from '../../report/title';
import { editionById } from '../../template/editions';

const kinds: Readonly<Record<SourceKind, string>> = {
  draft: '公开年报草稿',
  docx: 'Word 文件',
  doc: 'Word 97–2003 或 WPS 文件',
  html: '网页',
  text: '文本',
  pdf: 'PDF 文件',
  ofd: 'OFD 文件',
  xlsx: 'Excel 文件',
  xls: 'Excel 97–2003 或 WPS 表格文件',
};

/** Kind, edition, agency and year, and per table how much of it could be read. */
export function Recognised({ name, result }: { name: string; result: ReadResult }) {
  const { report, kind, counts, embedded } = result;
  const edition = editionById(report.edition);
  const tableTitle = (id: string) =>
    edition?.sections.find((section) => section.id === id)?.title ?? id;
  return (
    <section aria-label="识别结果">
      <h3>{edition ? reportTitle(edition, report) : report.agency.name}</h3>
      <p>
        {name}，{kinds[kind]}
        {embedded && '（本软件导出，内含填报数据）'}；格式：{edition?.name}；年度：
        {report.period.year ?? '未读出'}；机关：
        {report.agency.name === '' ? '未读出' : report.agency.name}
      </p>
      <ul className="counts">
        {counts.map(({ table, cells, read, blank, open }) => (
          <li key={table}>
            {tableTitle(table)}：{cells} 格读出 {read}
            {blank > 0 && `，原件空白 ${blank}`}
            {open > 0 && <strong>，{open} 格待确认</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
