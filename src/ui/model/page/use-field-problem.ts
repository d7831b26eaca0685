import type { Field } from '../../../report/fields';
import { useStore } from '../editor-context';

/** What is wrong with a field that is neither a cell nor a narrative, once it was asked about or mistyped. */
export function useFieldProblem(field: Field): string | undefined {
  return useStore('findings', ({ store }) => store.findings.fieldProblem(field));
}
