import { lazy, Suspense, useState } from 'react';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';

const LocalRules = lazy(() =>
  import('./local-rules').then(({ LocalRules: rules }) => ({ default: rules })),
);

/** What the county asks beyond the national form, folded away; loaded when it is opened. */
export function LocalPart() {
  const { findings } = useEditor().store;
  const local = useStore(findings.state, ({ settings }) => settings.local);
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
