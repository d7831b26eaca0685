import { useEditor } from '../model/editor-context';
import { SampleButton } from '../session/sample-button';
import { helpParts } from './help-parts';
import { ViewTitle } from '../components/view-title';

/** Everything one has to know, on one page. */
export function HelpView() {
  const { page } = useEditor();
  return (
    <section className="form-section help" aria-labelledby="help-title">
      <ViewTitle id="help-title">使用说明</ViewTitle>
      <div className="publish-actions">
        <button
          type="button"
          className="primary"
          data-action="close-help"
          onClick={() => page.showForm()}
        >
          返回填报
        </button>
        <SampleButton />
        <span className="muted">按 F1 打开和关闭本页。</span>
      </div>
      <div className="help-parts">
        {helpParts.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(([what, how]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{how}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}
