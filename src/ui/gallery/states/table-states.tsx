import { editionInForce } from '../../../template/editions';
import { TableEditor } from '../../form/tables/table-editor';
import { GridFrame } from '../../grid/grid-frame';
import type { States } from '../gallery';

/** Live, over the sample: typing shows totals, gaps, marks and the line below in every state. */
export const tableStates: Readonly<Record<string, States>> = {
  TableEditor: Object.fromEntries(
    editionInForce(null).sections.flatMap((section) =>
      section.kind === 'table'
        ? [[section.title, () => <TableEditor section={section} Grid={GridFrame} />] as const]
        : [],
    ),
  ),
};
