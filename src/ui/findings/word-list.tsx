import { useState } from 'react';
import { readWordListCsv, toWordListCsv, type WordRule } from '../../checks/wording/word-list';
import { FileButton, firstOf } from '../components/file-button';
import { useEditor } from '../model/editor-context';
import { useStore } from '../model/store';
import { remember } from '../settings/settings';
import { saveFile } from '../files/save-file';
import { decodeText } from '../../importers/bytes/decode-text';
import { NewWord } from './new-word';

const noWords: readonly WordRule[] = [];

/** `added` behind `rules`; a wrong word listed before gets its new line. */
function joined(rules: readonly WordRule[], added: readonly WordRule[]): WordRule[] {
  const byWord = new Map([...rules, ...added].map((rule) => [rule.wrong, rule]));
  return [...byWord.values()];
}

function Rule({ rule, remove }: { rule: WordRule; remove: () => void }) {
  return (
    <li>
      <span>
        {rule.wrong} → {rule.right === '' ? '（不用）' : rule.right}
      </span>
      {rule.note !== '' && <span className="muted">{rule.note}</span>}
      <button type="button" aria-label={`删除“${rule.wrong}”`} onClick={remove}>
        删除
      </button>
    </li>
  );
}

/** Words this unit wants written otherwise: kept in this browser, carried to others as CSV. */
export function WordList() {
  const { store } = useEditor();
  const rules = useStore(store.findings.state, ({ settings }) => settings.wordList ?? noWords);
  const [message, setMessage] = useState('');
  const change = (next: readonly WordRule[]) => {
    remember('words', next);
    store.findings.takeSettings();
  };
  const bring = async (file: File) => {
    const read = readWordListCsv(decodeText(new Uint8Array(await file.arrayBuffer())));
    change(joined(rules, read));
    setMessage(
      read.length === 0
        ? `“${file.name}”中没有词条：每行应为“错误用词,建议用词,说明”。`
        : `已导入 ${read.length} 条。`,
    );
  };
  return (
    <div className="word-list">
      <p className="finding-basis">正文中用了左边的词，即提示改为右边的词。只保存在本浏览器。</p>
      <ul>
        {rules.map((rule) => (
          <Rule
            key={rule.wrong}
            rule={rule}
            remove={() => change(rules.filter((each) => each !== rule))}
          />
        ))}
      </ul>
      <NewWord add={(rule) => change(joined(rules, [rule]))} />
      <div className="finding-actions">
        <FileButton
          action="word-list-file"
          accept=".csv,text/csv"
          take={firstOf((file) => {
            bring(file).catch(() => setMessage(`“${file.name}”无法读取。`));
          })}
        >
          导入 CSV
        </FileButton>
        <button
          type="button"
          disabled={rules.length === 0}
          onClick={() => saveFile('自定用词.csv', toWordListCsv(rules))}
        >
          导出 CSV
        </button>
      </div>
      <p role="status" className="finding-basis">
        {message}
      </p>
    </div>
  );
}
