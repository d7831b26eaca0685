import type { CountyRow } from '../../../collection/county-rows';
import type { DeskEvent } from '../../../collection/county-state';
import { printedDay } from '../../../text/printed-time';
import { newId } from '../../session/new-id';
import type { CountyDesk } from './county-desk';

const canReturn = ({ review: { state } }: CountyRow): boolean =>
  state !== 'notReceived' && state !== 'returned';
const canPass = ({ review: { state } }: CountyRow): boolean =>
  state !== 'notReceived' && state !== 'passed';

/** What can be said of a unit, by button and by key. */
export interface ReviewAction {
  readonly id: 'return' | 'pass' | 'undo';
  readonly label: string;
  /** With Alt; as `KeyboardEvent.code` has it. */
  readonly code: string;
  readonly keys: string;
  readonly isPossible: (row: CountyRow) => boolean;
  readonly run: (desk: CountyDesk, row: CountyRow) => void;
}

function say(desk: CountyDesk, { unit }: CountyRow, kind: DeskEvent['kind']): void {
  const last = unit.submissions[unit.submissions.length - 1];
  const report = unit.chosen?.id ?? last?.received.id ?? '';
  desk.write([`event/${newId()}`, { unit: unit.key, report, kind, on: printedDay(new Date()) }]);
}

export const reviewActions: readonly ReviewAction[] = [
  {
    ...{ id: 'return', label: '退回', code: 'KeyT', keys: 'Alt+T', isPossible: canReturn },
    run: (desk, row) => say(desk, row, 'returned'),
  },
  {
    ...{ id: 'pass', label: '通过', code: 'KeyG', keys: 'Alt+G', isPossible: canPass },
    run: (desk, row) => say(desk, row, 'passed'),
  },
  {
    ...{ id: 'undo', label: '撤销审核操作', code: 'KeyZ', keys: 'Alt+Z' },
    isPossible: ({ review }) => review.last !== null,
    run: (desk, { review: { last } }) => {
      if (last) desk.write([`event/${last.id}`, null]);
    },
  },
];

/** Whether the key was one of a unit's; it is done then. */
export function runReviewKey(
  event: Pick<KeyboardEvent, 'altKey' | 'code' | 'ctrlKey' | 'metaKey'>,
  desk: CountyDesk,
  row: CountyRow | undefined,
): boolean {
  if (!event.altKey || event.ctrlKey || event.metaKey || !row) return false;
  const action = reviewActions.find(({ code }) => code === event.code);
  if (!action) return false;
  if (action.isPossible(row)) action.run(desk, row);
  return true;
}
