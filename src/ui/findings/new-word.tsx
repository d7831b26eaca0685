import { useRef, useState } from 'react';
import type { WordRule } from '../../checks/wording/word-list';

const nothing: WordRule = { wrong: '', right: '', note: '' };
const fields = [
  { id: 'wrong', label: '错误用词' },
  { id: 'right', label: '建议用词' },
  { id: 'note', label: '说明' },
] as const;

/** One line to add; an empty 建议用词 advises against the word as such. */
export function NewWord({ add }: { add: (rule: WordRule) => void }) {
  const [rule, setRule] = useState(nothing);
  const first = useRef<HTMLInputElement>(null);
  const wrong = rule.wrong.trim();
  const right = rule.right.trim();
  const ready = wrong !== '' && wrong !== right;
  return (
    <form
      className="new-word"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        add({ wrong, right, note: rule.note.trim() });
        setRule(nothing);
        first.current?.focus();
      }}
    >
      {fields.map(({ id, label }) => (
        <input
          key={id}
          ref={id === 'wrong' ? first : undefined}
          type="text"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          value={rule[id]}
          onChange={(event) => setRule({ ...rule, [id]: event.target.value })}
        />
      ))}
      <button type="submit" disabled={!ready}>
        添加
      </button>
    </form>
  );
}
