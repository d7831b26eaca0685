import type { ComponentType, ReactNode, RefObject } from 'react';
import type { TableTemplate } from '../../template/table';
import type { Area } from '../model/page/area';

/** What other features do within the form; the frame hands it in. */
export interface FormTools {
  /** Around a table: makes its cells behave as a spreadsheet's. */
  readonly Grid: ComponentType<{
    template: TableTemplate;
    children: (table: RefObject<HTMLTableElement | null>) => ReactNode;
  }>;
  /** Below a narrative: what can be put into it with one click. */
  readonly Writing: ComponentType<{ section: string; area: Area }>;
}
