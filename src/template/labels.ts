import type { Cell, Leaf } from './cells';

/** “三、本年度办理结果” → “三”; “（七）总计” → “（七）”; “1.属于国家秘密” → “1.”; none → ''. */
function enumerator(label: string): string {
  return (
    /^([一二三四五六七八九十]+)、/.exec(label)?.[1] ??
    /^(（[一二三四五六七八九十]+）|\d+\.)/.exec(label)?.[1] ??
    ''
  );
}

/** How people cite a line: “三（三）1.”; a line without numbers is cited by its label. */
export function shortLabel(leaf: Leaf): string {
  return leaf.path.map(enumerator).join('') || (leaf.path[leaf.path.length - 1] ?? '');
}

/** The printed label with the groups it needs to be unique: “（三）不予公开1.属于国家秘密”. */
export function rowLabel(leaf: Leaf): string {
  return leaf.path.slice(-2).join('');
}

/** “表三‘一、本年新收政府信息公开申请数量’行‘自然人’列”, in printed quotation marks. */
export function placeName(cell: Cell): string {
  return `${cell.table.name}“${rowLabel(cell.row)}”行“${cell.column.line.label}”列`;
}

/** What a screen reader says of a cell before its figure. */
export function spokenLabel(cell: Cell): string {
  const row = rowLabel(cell.row).replace(/^[一二三四]、/, '');
  return `${row}，${cell.column.line.label.replace(/（单位：.*）$/, '')}，${cell.unit}`;
}
