import type { AnnualReport } from '../../report/annual-report';
import { MenuButton } from '../components/menu-button';
import type { MenuEntry } from '../components/menu-entry';
import { useDraft, useEditor } from '../model/editor-context';
import type { View } from './view';

interface Props {
  lastYear: AnnualReport;
  show: (view: View) => void;
}

/** What is attached may be of another year or another agency: said before its figures are compared. */
function doubtOf(lastYear: AnnualReport, report: AnnualReport): string {
  const [year, before] = [report.period.year, lastYear.period.year];
  if (year !== null && before !== null && before !== year - 1) return '不是上一年度';
  const [name, other] = [report.agency.name.trim(), lastYear.agency.name.trim()];
  return name !== '' && other !== '' && name !== other ? '另一机关' : '';
}

/** Which report of the year before is attached, and what can be done with it. */
export function LastYearMenu({ lastYear, show }: Props) {
  const editor = useEditor();
  const doubt = useDraft(({ draft }) => doubtOf(lastYear, draft.report));
  const { year } = lastYear.period;
  const remove = () => {
    const { lastYear: removed, ...rest } = editor.store.draft;
    if (removed) editor.replace('移除上年报告', rest);
  };
  const entries: MenuEntry[] = [
    {
      action: 'last-year-view',
      label: '查看上年报告',
      hint: lastYear.agency.name.trim() || '未填机关',
      run: () => show('lastYear'),
    },
    { action: 'last-year-replace', label: '更换', run: () => show('import') },
    { action: 'last-year-remove', label: '移除', hint: '可用“撤销”还原', run: remove },
  ];
  return (
    <span className="last-year-menu" data-doubt={doubt === '' ? undefined : ''}>
      <MenuButton action="last-year" entries={entries}>
        上年：{year === null ? '年度未填' : `${year}年`}
        {doubt !== '' && `，${doubt}`} <span aria-hidden="true">▾</span>
      </MenuButton>
    </span>
  );
}
