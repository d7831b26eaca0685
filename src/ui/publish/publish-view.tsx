import { ActionButtons } from '../components/action-buttons';
import { ViewTitle } from '../components/view-title';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';
import { ImprintFields } from './imprint-fields';
import { PublicationFields } from './publication-fields';
import { usePublish } from './use-publish';
import { WordOptions } from './word-options';
import { YearPicturePart } from './year-picture-part';

/** Everything that leaves: Word for sign-off, HTML for the website, the sheets that go with them. */
export function PublishView({ compare }: { compare: () => void }) {
  const { run, wordActions, pageActions, withPicture, setWithPicture, ...word } = usePublish();
  const editor = useEditor();
  const isReadOnly = useStore(editor.readOnly, (readOnly) => readOnly);
  return (
    <section className="form-section publish" aria-labelledby="publish-title">
      <ViewTitle id="publish-title">导出与发布</ViewTitle>
      <h3>Word（送审签批）</h3>
      <WordOptions {...word} />
      <ImprintFields settings={word.settings} setSettings={word.setSettings} />
      <div className="publish-actions">
        <ActionButtons actions={wordActions} />
      </div>
      <p className="muted">Word 和网页文件内带有填报数据，可再次“导入”，不含上年报告和确认原因。</p>
      <h3>网页（网站发布）</h3>
      <fieldset className="plain" role="presentation" disabled={isReadOnly}>
        <PublicationFields />
      </fieldset>
      <label className="field check-field">
        <input
          type="checkbox"
          checked={withPicture}
          onChange={({ target }) => setWithPicture(target.checked)}
        />
        导出网页文件时，文末附一图读懂
      </label>
      <div className="publish-actions">
        <ActionButtons actions={pageActions} />
      </div>
      <p className="muted">
        不带样式的表格没有框线，由网站模板显示；发布日期未填的，网页文件中没有 PubDate 标签。
      </p>
      <YearPicturePart run={run} />
      <div className="publish-actions">
        <button type="button" onClick={compare}>
          核对已发布网页
        </button>
        <span className="muted">发布后把网页内容复制、粘贴回来，逐格逐句与本稿比较。</span>
      </div>
      <button type="button" onClick={() => editor.page.showForm()}>
        返回填报
      </button>
    </section>
  );
}
