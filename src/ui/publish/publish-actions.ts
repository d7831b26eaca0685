import type { Action } from '../components/action-buttons';
import type { Editor } from '../model/editor';
import {
  copyRichText,
  copySource,
  exportAnnotated,
  exportCheckSheet,
  exportDraftWord,
  exportForSigning,
  exportReport,
} from './export-report';

/** Does an export and says `done`, or what the action itself says; only what is finished passes the gate. */
export type RunExport = (
  action: (editor: Editor) => Promise<unknown>,
  done?: string,
  gated?: boolean,
) => () => void;

export function wordActions(run: RunExport, approval: boolean): Action[] {
  const sheet = (format: 'docx' | 'html') =>
    run((each) => exportCheckSheet(each, format), '核验单已导出。', false);
  return [
    {
      label: '送审：导出审签单、年报、核验单',
      run: run(exportForSigning),
      action: 'export-signing',
      isPrimary: true,
    },
    { label: '导出送审草稿', run: run(exportDraftWord, '', false), action: 'export-draft-word' },
    { label: '导出核验批注稿（Word）', run: run(exportAnnotated, '', false) },
    {
      label: '导出 Word',
      run: run((each) => exportReport(each, 'docx', { approval })),
    },
    { label: '导出核验单（Word）', run: sheet('docx') },
    { label: '导出核验单（网页）', run: sheet('html') },
    {
      label: '导出三张表（Excel）',
      run: run((each) => exportReport(each, 'xlsx')),
    },
  ];
}

/** A page with the picture of the year shows last year's count where one is attached. */
const exportPage = (editor: Editor, withPicture: boolean) => {
  const { lastYear } = editor.store.draft;
  return exportReport(
    editor,
    'html',
    withPicture ? { pictureWith: lastYear ? [lastYear] : [] } : {},
  );
};

export const pageActions = (run: RunExport, withPicture: boolean): Action[] => [
  {
    label: '复制图文',
    run: run(copyRichText, '已复制，可直接粘贴到网站后台。'),
    action: 'copy-html',
  },
  {
    label: '复制源代码（带样式）',
    run: run((each) => copySource(each, 'html-inline'), '带样式的源代码已复制。'),
  },
  {
    label: '复制源代码（不带样式）',
    run: run((each) => copySource(each, 'html-bare'), '不带样式的源代码已复制。'),
  },
  {
    label: '导出网页文件',
    run: run((each) => exportPage(each, withPicture)),
  },
];
