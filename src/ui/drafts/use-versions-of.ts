import { useEffect, useState } from 'react';
import type { Draft } from '../../report/annual-report';
import { type Version, VersionStorage } from '../../storage/versions';
import { printedTime } from '../../text/printed-time';
import { useEditor } from '../model/editor-context';
import { useDesk } from '../session/desk';

const draftIn = (versions: readonly Version[], id: string | null): Draft | null => {
  const version = versions.find((each) => each.id === id);
  return version && 'draft' in version ? version.draft : null;
};

/** The versions of a draft, the two that are compared, and how one is brought back. */
export function useVersionsOf(id: string, stored: Draft) {
  const desk = useDesk();
  const editor = useEditor();
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [compared, setCompared] = useState<string | null>(null);
  const [withId, setWithId] = useState('');
  useEffect(() => {
    new VersionStorage(desk.storage.connection)
      .list(id)
      .then(setVersions, () => editor.page.say('历史版本未能读取：浏览器不允许读取存储的内容。'));
  }, [desk, editor, id]);
  const isOpen = desk.id === id;
  const present = isOpen ? editor.store.draft : stored;
  const restore = async (version: Version) => {
    if (!('draft' in version) || editor.refuses()) return;
    // What is there now is kept first: where that fails nothing is replaced.
    if (!(await editor.page.keepVersion('还原前'))) return;
    const time = printedTime(new Date(version.at));
    // A version without last year's report has none, also after it is restored.
    const { lastYear, ...rest } = version.draft;
    editor.replace(`还原到${time}的版本`, lastYear ? { ...rest, lastYear } : rest);
    editor.page.showForm();
    editor.page.say(`已还原到${time}的版本，可用“撤销”还原；还原前的内容也留作一个版本。`);
  };
  return {
    versions,
    isOpen,
    compared,
    setCompared,
    withId,
    setWithId,
    before: draftIn(versions ?? [], compared),
    after: withId === '' ? present : draftIn(versions ?? [], withId),
    restore: (version: Version) => void restore(version),
  };
}
