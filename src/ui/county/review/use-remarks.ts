import { useState } from 'react';
import { openMarks, unresolved } from '../../../collection/open-marks';
import type { ReadReport } from '../../../collection/received';
import type { Mark } from '../../../collection/return-file';
import type { UnitRow } from '../../../collection/units';
import { isSamePlace, type Place } from '../../../report/place';
import { newId } from '../../session/new-id';
import { useCounty } from '../desk/use-county';
import type { RemarkDraft } from './mark-form';

/** The marks of a unit's report, and the remark that is being written. */
export function useRemarks(read: ReadReport, unit: UnitRow) {
  const { desk, state } = useCounty();
  const [remark, setRemark] = useState<RemarkDraft | null>(null);
  const all = state.choices.marks;
  const marks = openMarks(unit, all);
  const keep = (mark: Mark, id = newId()) =>
    desk.write([`remark/${id}`, { report: read.id, mark }]);
  const remove = (id: string) => desk.write([`remark/${id}`, null]);
  const begin = (place: Place, words?: string) => {
    const old = (all[read.id] ?? []).find(
      (mark) => isSamePlace(mark.place, place) && mark.kind === 'remark',
    );
    setRemark({
      place,
      remark: old?.remark ?? '',
      ...(old ? { id: old.id } : {}),
      ...(words === undefined ? {} : { words }),
    });
  };
  const keepRemark = ({ place, words, id }: RemarkDraft, text: string) => {
    if (text !== '')
      keep({ place, ...(words === undefined ? {} : { words }), kind: 'remark', remark: text }, id);
    else if (id !== undefined) remove(id);
    setRemark(null);
  };
  return { marks, open: unresolved(marks), remark, setRemark, begin, keep, remove, keepRemark };
}
