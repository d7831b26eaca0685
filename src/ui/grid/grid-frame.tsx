import type { ReactNode, RefObject } from 'react';
import type { TableTemplate } from '../../template/table';
import { useGrid } from './use-grid';

interface Props {
  template: TableTemplate;
  /** The table, which must take the reference it is given. */
  children: (table: RefObject<HTMLTableElement | null>) => ReactNode;
}

/** A table box with the line under it that tells of the active cell. Never renders on a key. */
export function GridFrame({ template, children }: Props) {
  const { table, seen, actions, spoken, question } = useGrid(template);
  return (
    <div className="grid-frame">
      <div className="table-box">{children(table)}</div>
      <div className="grid-status">
        <span ref={seen} aria-hidden="true" data-status={template.id} />
        <span ref={actions} className="grid-actions" />
        <span ref={spoken} role="status" className="visually-hidden" />
      </div>
      {question && <question.Preview {...question.props} />}
    </div>
  );
}
