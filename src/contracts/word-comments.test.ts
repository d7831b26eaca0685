import { describe, expect, it } from 'vitest';
import { returnOfComments } from '../collection/comments-return';
import type { WordComment } from '../exporters/docx/place-comments';
import { commentedFile } from '../exporters/docx/word-file';
import { read } from '../importers/read';
import { atCell, atText, type Place } from '../report/place';
import { completeReport } from '../testing/complete-report';

const report = completeReport();
const overview = report.sections['overview'] ?? '';
const at = (words: string): Place => {
  const start = overview.indexOf(words);
  return atText('overview', start, start + words.length);
};
const comment = (place: Place, text: string): WordComment => ({ place, author: '张三', text });
const draft = { report, confirmations: [] };

describe('what is returned as comments in Word', () => {
  it('come back from the file at the place and the words they were made on', async () => {
    const places = [
      at('政策文件28条'),
      at('（三）政府信息管理情况。信息发布前逐条审核'),
      atCell('requests/received/naturalPerson'),
      atCell('proactive/fees/collectedWanYuan'),
    ];
    const bytes = await commentedFile(
      { draft },
      places.map((place, nth) => comment(place, `第${nth}条`)),
    );
    const { comments = [], report: again } = await read(bytes);
    expect(again).toEqual(report);
    expect(comments.map(({ author, text }) => `${author}${text}`)).toEqual(
      places.map((_, nth) => `张三第${nth}条`),
    );
    expect(comments.slice(0, 2).map(({ words }) => words)).toEqual([
      '政策文件28条',
      '（三）政府信息管理情况。信息发布前逐条审核',
    ]);
    expect(comments.slice(2).map(({ place }) => place)).toEqual(places.slice(2));
    expect(returnOfComments(report, comments).marks[0]).toMatchObject({
      place: places[0],
      words: '政策文件28条',
      remark: '张三：第0条',
    });
  });
});
