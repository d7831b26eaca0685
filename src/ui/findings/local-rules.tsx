import { useState } from 'react';
import { sectionName } from '../../report/place';
import { type LocalRequirements, toLocalFile } from '../../report/local-requirements';
import type { Edition } from '../../template/edition';
import { useEditor } from '../model/editor-context';
import { rememberLocal } from '../settings/settings';
import { saveFile } from '../files/save-file';
import { LocalForm } from './local-form';

/** What it says, one requirement a line. */
function linesOf(local: LocalRequirements, edition: Edition): string[] {
  const { blanks, overviewLimit, dueDate, names, words, required } = local;
  return [
    blanks === 'zero' ? '没有的填 0，不留空格' : '没有的可以留空，空格只作提示',
    ...(overviewLimit === null ? [] : [`总体情况不超过 ${overviewLimit} 字`]),
    ...(dueDate ? [`报送期限：次年 ${dueDate.month} 月 ${dueDate.day} 日`] : []),
    ...(names.length === 0 ? [] : [`本地名称：${names.join('、')}`]),
    ...(words.length === 0 ? [] : [`规范用词 ${words.length} 条`]),
    ...required.map(
      ({ section, words: text }) => `${sectionName(edition, section)}应写明“${text}”`,
    ),
  ];
}

/** The requirements in force, who issued them, and how they are made and taken away. */
export function LocalRules({ local }: { local: LocalRequirements | undefined }) {
  const { store, edition } = useEditor();
  const [isMaking, setMaking] = useState(false);
  const take = (next: LocalRequirements | null) => {
    rememberLocal(next);
    store.findings.takeSettings();
  };
  const save = (made: LocalRequirements) => saveFile('当地要求.json', toLocalFile(made));
  return (
    <div className="word-list">
      <p className="finding-basis">
        由上级发给各单位，用“导入”打开即采用，核验随之调整。只保存在本浏览器，不随草稿导出。
      </p>
      {local && (
        <>
          <p>发出单位：{local.issuer}</p>
          <ul>
            {linesOf(local, edition).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <div className="finding-actions">
        {local && (
          <button type="button" data-action="remove-local" onClick={() => take(null)}>
            移除当地要求
          </button>
        )}
        <button
          type="button"
          data-action="make-local"
          aria-expanded={isMaking}
          onClick={() => setMaking(!isMaking)}
        >
          制作要求文件
        </button>
      </div>
      {isMaking && (
        <LocalForm
          local={local}
          words={store.findings.state.get().settings.wordList ?? []}
          save={save}
        />
      )}
    </div>
  );
}
