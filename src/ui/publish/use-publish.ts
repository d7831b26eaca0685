import { useState } from 'react';
import type { WordSettings } from '../../report/word-settings';
import { useDraft, useEditor } from '../model/editor-context';
import { remember, remembered } from '../settings/settings';
import { passesGate } from './export-report';
import { pageActions, type RunExport, wordActions } from './publish-actions';

/** What the view shows and does: settings of Word, and every way a report leaves. */
export function usePublish() {
  const editor = useEditor();
  const agency = useDraft(({ draft }) => draft.report.agency.name.trim());
  const [settings, setSettings] = useState<WordSettings>(() => remembered('word', agency));
  const [approval, setApproval] = useState(false);
  const [withPicture, setWithPicture] = useState(false);
  const run: RunExport =
    (action, done = '', gated = true) =>
    () => {
      const attempt = async () => {
        if (gated && !(await passesGate(editor))) return;
        const said = await action(editor);
        editor.page.say(typeof said === 'string' ? said : done);
      };
      attempt().catch(() =>
        editor.page.say('未能完成，请重试；仍不行的，请换用较新版本的浏览器。'),
      );
    };
  return {
    settings,
    setSettings: (next: WordSettings) => {
      setSettings(next);
      remember('word', next, agency);
    },
    approval,
    setApproval,
    withPicture,
    setWithPicture,
    run,
    wordActions: wordActions(run, approval),
    pageActions: pageActions(run, withPicture),
  };
}
