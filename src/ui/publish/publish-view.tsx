import { useState } from 'react';
import type { WordSettings } from '../../report/word-settings';
import type { Editor } from '../model/editor';
import { useEditor, useStore } from '../model/editor-context';
import {
  copyRichText,
  copySource,
  exportCheckSheet,
  exportDraftWord,
  exportForSigning,
  exportReport,
  passesGate,
} from './export-report';
import { rememberedWordSettings, rememberWordSettings } from '../settings/settings';
import { PublicationFields } from './publication-fields';
import { WordOptions } from './word-options';
import { YearPicturePart } from './year-picture-part';
import { focusOnOpen } from '../components/focus-on-open';

interface Props {
  close: () => void;
  say: (message: string) => void;
  compare: () => void;
}

/** Everything that leaves: Word for sign-off, HTML for the website, the sheets that go with them. */
export function PublishView({ close, say, compare }: Props) {
  const editor = useEditor();
  const agency = useStore('report', ({ store }) => store.current.agency.name.trim());
  const isReadOnly = useStore('readOnly', (each) => each.isReadOnly);
  const [settings, setSettings] = useState<WordSettings>(() => rememberedWordSettings(agency));
  const [approval, setApproval] = useState(false);
  const choose = (next: WordSettings) => {
    setSettings(next);
    rememberWordSettings(agency, next);
  };
  const run =
    (action: (editor: Editor) => Promise<unknown>, done = '', gated = true) =>
    () => {
      const attempt = async () => {
        if (gated && !(await passesGate(editor))) return;
        const said = await action(editor);
        say(typeof said === 'string' ? said : done);
      };
      attempt().catch(() => say('未能完成，请重试；仍不行的，请换用较新版本的浏览器。'));
    };
  return (
    <section className="form-section publish" aria-labelledby="publish-title">
      <h2 id="publish-title" tabIndex={-1} ref={focusOnOpen}>
        导出与发布
      </h2>
      <h3>Word（送审签批）</h3>
      <WordOptions
        settings={settings}
        setSettings={choose}
        approval={approval}
        setApproval={setApproval}
      />
      <div className="publish-actions">
        <button
          type="button"
          className="primary"
          data-action="export-signing"
          onClick={run(exportForSigning)}
        >
          送审：导出审签单、年报、核验单
        </button>
        <button
          type="button"
          data-action="export-draft-word"
          onClick={run(exportDraftWord, '', false)}
        >
          导出送审草稿
        </button>
        <button
          type="button"
          onClick={run((each) => exportReport(each, 'docx', { approval }), 'Word 文件已导出。')}
        >
          导出 Word
        </button>
        <button
          type="button"
          onClick={run((e) => exportCheckSheet(e, 'docx'), '核验单已导出。', false)}
        >
          导出核验单（Word）
        </button>
        <button
          type="button"
          onClick={run((e) => exportCheckSheet(e, 'html'), '核验单已导出。', false)}
        >
          导出核验单（网页）
        </button>
        <button
          type="button"
          onClick={run((each) => exportReport(each, 'xlsx'), 'Excel 文件已导出。')}
        >
          导出三张表（Excel）
        </button>
      </div>
      <p className="muted">Word 和网页文件内带有填报数据，可再次“导入”，不含上年报告和确认原因。</p>
      <h3>网页（网站发布）</h3>
      <fieldset className="plain" role="presentation" disabled={isReadOnly}>
        <PublicationFields />
      </fieldset>
      <div className="publish-actions">
        <button
          type="button"
          className="primary"
          data-action="copy-html"
          onClick={run(copyRichText, '已复制，可直接粘贴到网站后台。')}
        >
          复制图文
        </button>
        <button
          type="button"
          onClick={run((e) => copySource(e, 'html-inline'), '带样式的源代码已复制。')}
        >
          复制源代码（带样式）
        </button>
        <button
          type="button"
          onClick={run((e) => copySource(e, 'html-bare'), '不带样式的源代码已复制。')}
        >
          复制源代码（不带样式）
        </button>
        <button
          type="button"
          onClick={run((each) => exportReport(each, 'html'), '网页文件已导出。')}
        >
          导出网页文件
        </button>
      </div>
      <YearPicturePart run={run} />
      <div className="publish-actions">
        <button type="button" onClick={compare}>
          核对已发布网页
        </button>
        <span className="muted">发布后把网页内容复制、粘贴回来，逐格逐句与本稿比较。</span>
      </div>
      <button type="button" onClick={close}>
        返回填报
      </button>
    </section>
  );
}
