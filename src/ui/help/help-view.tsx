import { useSample } from '../session/use-sample';
import { helpParts } from './help-parts';
import { ViewTitle } from '../components/view-title';

interface Props {
  close: () => void;
  say: (message: string) => void;
}

/** Everything one has to know, on one page. */
export function HelpView({ close, say }: Props) {
  const trySample = useSample();
  return (
    <section className="form-section help" aria-labelledby="help-title">
      <ViewTitle id="help-title">使用说明</ViewTitle>
      <div className="publish-actions">
        <button type="button" className="primary" data-action="close-help" onClick={close}>
          返回填报
        </button>
        <button
          type="button"
          data-action="sample"
          onClick={() => {
            trySample().catch(() => say('示例未能打开，请重试。'));
          }}
        >
          看一份示例
        </button>
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
