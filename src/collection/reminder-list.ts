import type { Block, TableCell } from '../document/block';
import type { CountyRow } from './county-rows';
import { stateText } from './matrix';
import { reviewText } from './review-state';

/** Who still has to send something: nothing came, it cannot be used, or it was sent back. */
export const isToBeReminded = ({ row, review }: CountyRow): boolean =>
  row.state === 'missing' ||
  row.state === 'unread' ||
  row.wrongYear ||
  row.newest === 'unread' ||
  row.newest === 'wrongYear' ||
  review.state === 'returned';

function reasonOf({ row, review }: CountyRow): string {
  return review.state === 'returned' ? reviewText(review) : stateText(row);
}

const cell = (role: TableCell['role'], text: string): TableCell => ({
  ...{ role, text, colSpan: 1, rowSpan: 1 },
});

/** 催报名单, to print; `time` as printed. */
export function reminderBlocks(rows: readonly CountyRow[], time: string): Block[] {
  const open = rows.filter(isToBeReminded);
  const title: Block = { kind: 'title', lines: ['政府信息公开工作年度报告催报名单'] };
  const said = open.length === 0 ? '没有需要催报的单位。' : `共 ${open.length} 个单位。`;
  const head: Block[] = [title, { kind: 'paragraph', text: `整理时间：${time}。${said}` }];
  if (open.length === 0) return head;
  return [
    ...head,
    {
      kind: 'table',
      id: 'reminders',
      caption: '催报名单',
      columnWidthsMm: [14, 72, 44, 26],
      labelColumns: 1,
      headRows: 1,
      rows: [
        ['序号', '单位', '情况', '联系结果'].map((text) => cell('columnHead', text)),
        ...open.map((row, at) => [
          cell('rowHead', String(at + 1)),
          ...[row.row.name, reasonOf(row), ''].map((text) => cell('input', text)),
        ]),
      ],
    },
  ];
}
