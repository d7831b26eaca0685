import { lazy, Suspense, useState } from 'react';
import { useStore } from '../model/editor-context';

const LocalRules = lazy(() =>
  import('./local-rules').then(({ LocalRules: rules }) => ({ default: rules })),
);

/** What the county asks beyond the national form, folded away; loaded when it is opened. */
export function LocalPart() {
  const local = useStore('settings', ({ store }) => store.findings.settings.local);
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="finding-part"
      data-local=""
      onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}
    >
      <summary>当地要求：{local ? local.issuer : '未导入'}</summary>
      {opened && (
        <Suspense fallback={null}>
          <LocalRules local={local} />
        </Suspense>
      )}
    </details>
  );
}
