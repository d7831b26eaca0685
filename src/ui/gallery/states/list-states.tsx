import { useState } from 'react';
import { sampleDraft } from '../../../document/sample-draft';
import type { Difference } from '../../../importers/differences';
import type { ReadNote } from '../../../importers/read-result';
import { atCell, atText } from '../../../report/place';
import type { ShelvedDraft } from '../../../storage/shelf';
import { DraftBin } from '../../drafts/draft-bin';
import { DraftRow } from '../../drafts/draft-row';
import { ChangeList } from '../../import/change-list';
import { ReadNotes } from '../../import/read-notes';
import type { States } from '../gallery';

const nothing = (): void => undefined;
const on = {
  open: nothing,
  duplicate: nothing,
  rename: nothing,
  versions: nothing,
  remove: nothing,
  saveRecord: nothing,
};
const savedAt = Date.UTC(2027, 0, 12);
const whole: ShelvedDraft = { id: 'd-1', name: '', savedAt, draft: sampleDraft(2026) };
const broken: ShelvedDraft = { id: 'd-2', name: '', savedAt, problem: '草稿的版本号有误。' };

const row = (draft: ShelvedDraft, state: string | undefined, isOpen: boolean) => () => (
  <ul className="draft-list">
    <DraftRow draft={draft} state={state} isOpen={isOpen} on={on} />
  </ul>
);

const changes: readonly Difference[] = [
  {
    id: 'a',
    place: atCell('requests/received/naturalPerson'),
    label: '一 自然人',
    before: '3',
    after: '5',
  },
  {
    id: 'b',
    place: atText('overview', 0, 6),
    label: '一、总体情况',
    before: '全年公开信息 86 条。',
    after: '全年公开信息 91 条。',
  },
];

function Changes() {
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set(['b']));
  return <ChangeList changes={changes} refused={refused} setRefused={setRefused} />;
}

const note: ReadNote = {
  code: 'hidden-text',
  message: '隐藏的文字未读入。',
  source: '（内部）',
  open: false,
};

export const listStates: Readonly<Record<string, States>> = {
  DraftRow: {
    stored: row(whole, '待填 12 项', false),
    'being looked at': row({ ...whole, name: '二稿' }, undefined, true),
    broken: row(broken, undefined, false),
  },
  DraftBin: {
    'with one draft': () => (
      <DraftBin drafts={[{ ...whole, removedAt: savedAt }]} bringBack={nothing} />
    ),
  },
  ChangeList: { 'one taken, one refused': () => <Changes /> },
  ReadNotes: {
    'a note and a text without a place': () => (
      <ReadNotes notes={[note]} homeless={['表三之后的说明没有对应的位置。']} />
    ),
  },
};
