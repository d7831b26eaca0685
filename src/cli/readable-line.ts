import type { DataLine } from '../collection/lines/data-line';

const severityName = { error: '错误', warning: '待核实', hint: '提示' } as const;

function notCheckedLine({ notChecked }: DataLine): string[] {
  const byReason = new Map<string, number>();
  for (const { reason } of notChecked) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const reasons = Array.from(byReason, ([reason, count]) => `${reason} ${count} 项`).join('，');
  return notChecked.length === 0 ? [] : [`  未核对　${notChecked.length} 项：${reasons}`];
}

/** A line of data for a person to read. */
export function readableLine(line: DataLine): string {
  const { file, reason, unit, year, findings, reading } = line;
  if (reason) return `${file}：${reason.message}`;
  const found = findings.length === 0 ? '未发现问题' : `发现 ${findings.length} 处`;
  return [
    `${file}：${unit.name}${year ?? ''}年，${found}`,
    ...findings.map((f) => `  ${severityName[f.severity]}　${f.message}　[${f.check}]`),
    ...notCheckedLine(line),
    ...(reading?.notes ?? []).map(
      ({ message, open }) => `  ${open ? '待确认' : '说明'}　${message}`,
    ),
  ].join('\n');
}
