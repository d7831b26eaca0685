import type { Finding } from '../../checks/check';
import type { Group } from '../../checks/finding-groups';
import { partOfPlace } from '../../report/place';
import { isSample } from '../../report/sample-agency';
import { useDraft, useEditor } from '../model/editor-context';
import { formParts } from '../model/page/form-parts';
import { AdoptedPart } from './adopted-part';
import { ConfirmForm } from './confirm-form';
import { ConfirmedFindings } from './confirmed-findings';
import { FindingItem, type Shown } from './finding-item';
import { OwnRules } from './own-rules';
import { SatisfiedChecks } from './satisfied-checks';
import { FindingSteps } from './finding-steps';
import { ToChangePart } from './to-change-part';
import { useWorkplace } from './use-workplace';

/** Two of one key are of the same words twice; by its place in the list each would be made anew when one before it goes. */
function keyed(shown: readonly Shown[]): { key: string; each: Shown }[] {
  const times = new Map<string, number>();
  return shown.map((each) => {
    const { key } = each.finding;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return { key: `${key} ${time}`, each };
  });
}

function PartFindings({ title, shown }: { title: string; shown: readonly Shown[] }) {
  if (shown.length === 0) return null;
  return (
    <section className="finding-part" aria-label={`核验：${title}`}>
      <h3>{title}</h3>
      <ul className="finding-list">
        {keyed(shown).map(({ key, each: { finding, group } }) => (
          <FindingItem key={key} finding={finding} group={group} />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  shown: readonly Shown[];
  confirmed: readonly Finding[];
  only: Group | null;
  isOpen: boolean;
  /** Nothing was typed yet. */
  isBefore: boolean;
  /** An export was stopped. */
  isStopped: boolean;
  setToFill: (count: number) => void;
}

const isAt = ({ finding }: Shown, address: string | null): boolean =>
  finding.places.some((place) => place.kind === 'cell' && place.address === address);

/** The findings part by part: the one worked in first, and in it what is found at the cell at hand. */
export function FindingDetails({ shown, confirmed, only, ...props }: Props) {
  const { isOpen, isBefore, isStopped, setToFill } = props;
  const { edition } = useEditor();
  const { part: here, cell } = useWorkplace();
  const wanted = shown.filter(({ group }) => only === null || only === group);
  const isBlocking = ({ group }: Shown) => group === 'error' || group === 'warning';
  const blocking = shown.filter(isBlocking);
  const warnings = blocking.flatMap(({ finding, group }) => (group === 'warning' ? [finding] : []));
  const parts = formParts(edition).map(({ id, title }) => {
    const own = wanted.filter(({ finding }) => partOfPlace(finding.places[0]) === id);
    const first = id === here && cell !== null ? own.filter((each) => isAt(each, cell)) : [];
    const rest = own.filter((each) => !first.includes(each));
    // What is wrong before what is still to be filled in.
    const blanks = rest.filter(({ group }) => group === 'blank');
    const wrong = rest.filter(({ group }) => group !== 'blank');
    return { id, title, own: [...first, ...wrong, ...blanks] };
  });
  const isHeld = useDraft(({ draft }) => isSample(draft.report));
  const byWork = [
    ...parts.filter(({ id }) => id === here),
    ...parts.filter(({ id }) => id !== here),
  ];
  return (
    <>
      <AdoptedPart />
      {isStopped && blocking.length > 0 && (
        <p className="gate" role="alert" data-gate="">
          有 {blocking.length} 处错误或待核实，处理后才能导出。
        </p>
      )}
      {isStopped && isHeld && (
        <p className="gate" role="alert" data-gate="">
          示例不能导出：请关闭示例，填写本机关的年报。
        </p>
      )}
      {isStopped && warnings.length > 1 && warnings.length === blocking.length && (
        <ConfirmForm
          findings={warnings}
          label="逐条核对无误的，可写明同一原因一并确认"
          button={`确认全部 ${warnings.length} 处属实`}
          step="确认全部属实"
          action="confirm-all"
        />
      )}
      <FindingSteps shown={parts.flatMap(({ own }) => own)} />
      {isOpen && (
        <>
          <ToChangePart setToFill={setToFill} />
          {isBefore ? (
            <p className="muted">填完一段，这里给出核验。</p>
          ) : (
            shown.length === 0 && <p className="muted">未发现问题。</p>
          )}
          {byWork.map(({ id, title, own }) => (
            <PartFindings key={id} title={title} shown={own} />
          ))}
          <ConfirmedFindings findings={confirmed} />
          <SatisfiedChecks />
          <OwnRules />
        </>
      )}
    </>
  );
}
