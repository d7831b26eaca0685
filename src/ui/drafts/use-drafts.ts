import { useState } from 'react';
import type { ShelvedDraft } from '../../storage/shelf';
import { saveFile } from '../files/save-file';
import { useEditor } from '../model/editor-context';
import type { PageActions } from '../model/page-actions';
import { type Desk, useDesk } from '../session/desk';
import { newId } from '../session/new-id';
import { titleOf } from './draft-row';
import { type Shelf, useShelf } from './use-shelf';

const matches = (draft: ShelvedDraft, words: string): boolean =>
  words
    .split(/\s+/)
    .every((word) => `${draft.name} ${titleOf(draft)}`.toLowerCase().includes(word.toLowerCase()));

interface Means {
  readonly desk: Desk;
  readonly run: Shelf['run'];
  readonly page: PageActions;
}

const actionsOn = (draft: ShelvedDraft, { desk, run, page }: Means) => ({
  open: () =>
    void desk.open(draft.id).then(
      (problem) => problem !== null && page.say(`草稿未打开：${problem}`),
      () => page.say('草稿未打开：浏览器不允许读取存储的内容。'),
    ),
  duplicate: () => {
    const name = `${draft.name || titleOf(draft)} 副本`;
    void run('复制', (shelf) =>
      shelf.duplicate(draft.id, { id: newId(), name, savedAt: Date.now() }),
    );
  },
  rename: (name: string) => void run('命名', (shelf) => shelf.rename(draft.id, name)),
  saveRecord: () =>
    void run('保存', async (shelf) => {
      const record = JSON.stringify(await shelf.raw(draft.id), null, 1);
      saveFile('无法读取的草稿.原记录.json', record);
    }),
});

/** The drafts of this browser, those looked for, and what can be done with each. */
export function useDrafts() {
  const desk = useDesk();
  const { page } = useEditor();
  const { drafts, run } = useShelf();
  const [words, setWords] = useState('');
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  const [removed, setRemoved] = useState<ShelvedDraft | null>(null);
  const present = drafts?.filter(({ removedAt }) => removedAt === undefined) ?? null;
  const bringBack = (id: string) => {
    setRemoved(null);
    void run('恢复', (shelf) => shelf.bringBack(id));
  };
  return {
    drafts,
    present,
    shown: present?.filter((draft) => matches(draft, words.trim())),
    inBin: drafts?.filter(({ removedAt }) => removedAt !== undefined) ?? [],
    words,
    setWords,
    versionsOf,
    removed,
    bringBack,
    on: (draft: ShelvedDraft) => ({
      ...actionsOn(draft, { desk, run, page }),
      versions: () => setVersionsOf(versionsOf === draft.id ? null : draft.id),
      remove: () =>
        void run('删除', async (shelf) => {
          await shelf.remove(draft.id, Date.now());
          setRemoved(draft);
        }),
    }),
    refresh: () => void run('读取', () => Promise.resolve()),
  };
}
