import type { Finding } from '../../checks/check';
import { satisfied } from '../../checks/run-checks';
import { useStore } from '../editor/editor-context';

/** What was looked at and found in order. */
export function SatisfiedChecks({ findings }: { findings: readonly Finding[] }) {
  const checks = useStore('checks', ({ store }) => store.findings.checks);
  const passed = satisfied(checks, findings);
  return (
    <details className="finding-part">
      <summary>已核对 {passed.length} 项</summary>
      <ul className="satisfied">
        {passed.map((check) => (
          <li key={check.id}>{check.title}</li>
        ))}
      </ul>
    </details>
  );
}
