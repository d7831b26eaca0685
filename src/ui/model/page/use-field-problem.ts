import type { Field } from '../../../report/fields';
import { useEditor } from '../editor-context';
import type { FindingsState } from '../findings-store';
import { useStore } from '../store';

/** An empty field is a problem only once an export was asked for, a wrong one at once. */
function fieldProblem({ results, stopped }: FindingsState, field: Field) {
  const finding = results.findings.find(
    ({ places, severity }) =>
      severity !== 'hint' &&
      places.some((place) => place.kind === 'field' && place.field === field),
  );
  return finding?.isBlank === true && stopped === 0 ? undefined : finding?.message;
}

/** What is wrong with a field that is neither a cell nor a narrative, once it was asked about or mistyped. */
export function useFieldProblem(field: Field): string | undefined {
  const { findings } = useEditor().store;
  return useStore(findings.state, (state) => fieldProblem(state, field));
}
