import { atField, atSection } from '../../report/place';
import type { Check, CheckInput, Problem } from '../check';
import { reportTitle } from '../../report/title';

const plain = (text: string): string =>
  text
    .replace(/[\s《》]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/,/g, '，');

function nameProblems({ report }: CheckInput): Problem[] {
  const name = report.agency.name.trim();
  const doubled = /\d{4}\s*年(度)?|年度报告|政府信息公开/.exec(name);
  if (!doubled) return [];
  return [
    {
      message: `机关全称“${name}”中有“${doubled[0]}”，标题会重复：请只填写机关全称，年度和文种由标题自动加上。`,
      places: [atField('agency/name')],
      facts: { name },
    },
  ];
}

/** What a read file prints as title and section heads, where the wording is not the form's. */
function printedProblems(input: CheckInput): Problem[] {
  const { report, edition, printedTitles = {} } = input;
  const title = printedTitles['title'];
  const own = reportTitle(edition, report);
  const wrongTitle: Problem[] =
    title === undefined || plain(title) === plain(own)
      ? []
      : [
          {
            message: `文件的标题为“${title.trim()}”，按格式应为“${own}”：导出时用后者，请核对机关和年度。`,
            places: [atField('agency/name')],
            facts: { printed: title.trim(), own },
            severity: 'hint',
          },
        ];
  const wrongHeads = edition.sections.flatMap((section): Problem[] => {
    const printed = printedTitles[section.id];
    if (printed === undefined || plain(printed) === plain(section.title)) return [];
    return [
      {
        message: `文件中的标题“${printed.trim()}”，按格式应为“${section.title}”：导出时用后者。`,
        severity: 'hint',
        places: [atSection(section.id)],
        facts: { printed: printed.trim() },
      },
    ];
  });
  return [...wrongTitle, ...wrongHeads];
}

export const identityTitle: Check = {
  id: 'identity/title',
  family: 'identity',
  severity: 'warning',
  title: '标题为机关＋年度＋文种',
  basis: '年度报告格式：标题由机关全称、年度和“政府信息公开工作年度报告”组成',
  run: (input) => {
    const problems = [...nameProblems(input), ...printedProblems(input)];
    const { agency, period } = input.report;
    const isBlank = agency.name.trim() === '' || period.year === null;
    return isBlank ? { problems, notChecked: '机关全称或年度未填' } : problems;
  },
};
