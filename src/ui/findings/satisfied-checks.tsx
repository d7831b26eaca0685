import { satisfied } from '../../checks/run-checks';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

/** What was looked at and found in order; apart from it what could not be looked at, and why. */
export function SatisfiedChecks() {
  const { findings } = useEditor().store;
  const checks = useStore(findings.state, (state) => state.checks);
  const results = useStore(findings.state, (state) => state.results);
  const passed = satisfied(checks, results);
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  return (
    <>
      <details className="finding-part">
        <summary>已核对 {passed.length} 项</summary>
        <ul className="satisfied">
          {passed.map((check) => (
            <li key={check.id}>{check.title}</li>
          ))}
        </ul>
      </details>
      {results.notChecked.length > 0 && (
        <details className="finding-part">
          <summary>未核对 {results.notChecked.length} 项</summary>
          <ul className="not-checked">
            {results.notChecked.map(({ check, reason }) => (
              <li key={check}>
                {titles.get(check)}：{reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
