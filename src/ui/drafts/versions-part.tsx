import { differences } from '../../importers/differences';
import type { Draft } from '../../report/annual-report';
import { canonicalJson } from '../../report/fingerprint';
import type { Version } from '../../storage/versions';
import { editionById, editionInForce } from '../../template/editions';
import { useDesk } from '../session/desk';
import { DifferenceList } from './difference-list';
import { useVersionsOf } from './use-versions-of';
import { printedTime } from '../../text/printed-time';

const rule =
  '导出、导入、还原和每填写满一小时各留一个版本；最近 20 个全部保留，更早的每天留最后一个，最多 60 个。';
const nameOf = ({ at, occasions }: Version): string =>
  `${printedTime(new Date(at))}　${occasions.join('、')}`;

function Comparison({ before, after }: { before: Draft; after: Draft }) {
  const changes = differences(before.report, after.report);
  const edition = editionById(after.report.edition) ?? editionInForce(null);
  const isSame = canonicalJson(before) === canonicalJson(after);
  return (
    <div role="region" aria-label="版本比较">
      <p>
        {changes.length > 0
          ? `共 ${changes.length} 处不同：`
          : isSame
            ? '内容完全相同。'
            : '表格和文字没有不同；发布信息、确认原因或上年对照有改动。'}
      </p>
      <DifferenceList changes={changes} edition={edition} />
    </div>
  );
}

interface Props {
  id: string;
  /** The draft as it is stored. */
  stored: Draft;
}

/** The versions of one draft: compare one with another or with now, bring one back. */
export function VersionsPart({ id, stored }: Props) {
  const desk = useDesk();
  const { versions, isOpen, compared, setCompared, withId, setWithId, before, after, restore } =
    useVersionsOf(id, stored);
  if (!versions) return null;
  return (
    <div className="versions">
      <p className="muted">{rule}</p>
      {versions.length === 0 && <p>还没有历史版本。</p>}
      <ul>
        {versions.map((version) => (
          <li key={version.id} data-version={version.id}>
            <span>{nameOf(version)}</span>
            {'problem' in version ? (
              <span className="field-problem">无法读取：{version.problem}</span>
            ) : (
              <>
                <button
                  type="button"
                  data-action="compare"
                  aria-pressed={compared === version.id}
                  onClick={() => setCompared(compared === version.id ? null : version.id)}
                >
                  比较
                </button>
                {isOpen && (
                  <button type="button" data-action="restore" onClick={() => restore(version)}>
                    还原
                  </button>
                )}
                <button
                  type="button"
                  data-action="start-from"
                  onClick={() => desk.start(version.draft)}
                >
                  另存为新草稿
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {!isOpen && versions.length > 0 && <p className="muted">要还原，请先打开这份草稿。</p>}
      {before && (
        <label>
          该版本与{' '}
          <select value={withId} onChange={(event) => setWithId(event.target.value)}>
            <option value="">现在的内容</option>
            {versions.map((version) => (
              <option key={version.id} value={version.id}>
                {nameOf(version)}
              </option>
            ))}
          </select>{' '}
          比较
        </label>
      )}
      {before && after && <Comparison before={before} after={after} />}
    </div>
  );
}
