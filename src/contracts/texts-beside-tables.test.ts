import { describe, expect, it } from 'vitest';
import { reportBlocks } from '../document/report-blocks';
import { blocksText } from '../document/blocks-text';
import { toDocx } from '../exporters/docx/to-docx';
import { toBareHtml, toHtmlPage, toInlineHtml } from '../exporters/html/to-html';
import { acceptDifferences, differences } from '../importers/differences';
import { draftFromLastYear } from '../importers/draft-from-last-year';
import { read, type ReadInput } from '../importers/read';
import type { AnnualReport, Draft } from '../report/annual-report';
import { withCells } from '../report/cell-text';
import { toDraftFile } from '../report/draft-content';
import { withNarrative } from '../report/narratives';
import { reportTitle } from '../report/title';
import { editionById } from '../template/editions';
import { textsOf } from '../template/edition';
import { zeroReport } from '../testing/report-from';

const texts = {
  proactiveAbove: '本表数据截至2026年12月31日。',
  proactiveBelow: '注：行政处罚含委托执法作出的2件。',
  requestsAbove: '下表包括两个派出机构。\n（一）说明\n其中1件由县档案馆转来。',
  requestsBelow: '注：结转数不含撤回的申请。',
  disputesAbove: '以下为本年度审结情况',
  disputesBelow: '一审后上诉的1件，\n尚未判决。',
} as const;

const typed: AnnualReport = Object.entries(texts).reduce<AnnualReport>(
  (report, [id, text]) => withNarrative(report, id, text),
  withCells(zeroReport(), { 'requests/received/naturalPerson': '2' }),
);

const edition = (report: AnnualReport) => editionById(report.edition)!;
const blocks = (report: AnnualReport) => reportBlocks(edition(report), report);
const title = (report: AnnualReport) => reportTitle(edition(report), report);
const word = (report: AnnualReport, draft?: Draft) =>
  toDocx(blocks(report), { title: title(report), agency: 'x', ...(draft ? { draft } : {}) });
const page = (report: AnnualReport, draft?: Draft) =>
  new TextEncoder().encode(toHtmlPage(blocks(report), title(report), draft ? { draft } : {}));

const ways: Record<string, (report: AnnualReport) => ReadInput | Promise<ReadInput>> = {
  Word: (report) => word(report),
  'a web page': (report) => page(report),
  'HTML with styles in its tags': (report) => ({ html: toInlineHtml(blocks(report)) }),
  'bare HTML': (report) => ({ html: toBareHtml(blocks(report)) }),
  'plain text': (report) => ({ text: blocksText(blocks(report)) }),
  'a draft file': (report) => new TextEncoder().encode(toDraftFile({ report, confirmations: [] })),
};

describe('a report with sentences above and below its tables', () => {
  it.each(Object.keys(ways))(
    'comes in, is edited, leaves and comes in again the same: %s',
    async (way) => {
      const first = await read(await ways[way]!(typed));
      expect(first.report.sections).toEqual(typed.sections);
      expect(first.report.tables).toEqual(typed.tables);
      const edited = withNarrative(
        withNarrative(first.report, 'requestsBelow', ''),
        'disputesAbove',
        '本年度没有审结的案件。',
      );
      const again = await read(await ways[way]!(edited));
      expect(again.report).toEqual(edited);
      expect(again.notes.filter(({ open }) => open)).toEqual([]);
    },
  );

  it('takes what others print there: a remark under a table, lines under a head nobody knows', async () => {
    const lines = (html: string) =>
      toBareHtml(blocks(zeroReport()))
        .replace('</table>', `</table>${html}`)
        .replace(/(<table(?![^]*<table)[^]*<\/table>)/, `$1${html}`);
    const html = lines('<p>备注：不含派出机构</p><h2>附记</h2><p>上述数字以年末台账为准。</p>');
    const { report, notes } = await read({ html });
    const kept = '备注：不含派出机构\n附记\n上述数字以年末台账为准。';
    expect(report).toEqual({
      ...zeroReport(),
      sections: { ...zeroReport().sections, proactiveBelow: kept, disputesBelow: kept },
    });
    expect(notes.filter(({ open }) => open)).toEqual([]);
  });

  it('carries them in its data, letter by letter, whatever print makes of them', async () => {
    const odd = Object.keys(texts).reduce<AnnualReport>(
      (report, id) => withNarrative(report, id, ' 单位：件 \n\n 联系电话 0871 0000001\n续表\n甲。'),
      typed,
    );
    const draft: Draft = { report: odd, confirmations: [] };
    for (const bytes of [await word(odd, draft), page(odd, draft)])
      expect((await read(bytes)).report).toEqual(odd);
  });

  it('shows what a leader changed in them as a difference of that text', async () => {
    const corrected = withNarrative(typed, 'requestsBelow', '注：结转数含撤回的申请。');
    const bytes = await word(corrected, { report: typed, confirmations: [] });
    const { report } = await read(bytes);
    const changes = differences(typed, report);
    expect(changes).toMatchObject([
      {
        place: { kind: 'text', section: 'requestsBelow' },
        label: '三、收到和处理政府信息公开申请情况（表后文字）',
        before: texts.requestsBelow,
        after: '注：结转数含撤回的申请。',
      },
    ]);
    expect(acceptDifferences(typed, report, new Set(changes.map(({ id }) => id)))).toEqual(report);
  });

  it('passes them on to next year as a base to be rewritten', () => {
    const { draft, fromLastYear } = draftFromLastYear(typed);
    expect(draft.report.sections).toEqual(typed.sections);
    expect(fromLastYear).toEqual(expect.arrayContaining(Object.keys(texts)));
    expect(textsOf(edition(typed)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(Object.keys(texts)),
    );
  });
});
