import { expect, it } from 'vitest';
import { atCell, atText } from '../report/place';
import { zeroReport } from '../testing/report-from';
import { returnOfComments } from './comments-return';
import { readReturnFile, toReturnFile } from './return-file';

it('comments of a Word file are remarks of a return file that opens', () => {
  const file = returnOfComments(zeroReport(), [
    {
      author: '王科长',
      text: '改为四项',
      place: atText('problems', 0, 4),
      words: '三是人员',
    },
    {
      author: '',
      text: '核对'.repeat(750),
      place: atCell('requests/received/naturalPerson'),
      words: '',
    },
  ]);
  expect(file.marks.map(({ remark }) => remark.slice(0, 8))).toEqual([
    '王科长：改为四项',
    '核对核对核对核对',
  ]);
  expect(readReturnFile(toReturnFile(file))).toEqual({ file });
});
