import type { SubmitEvent } from 'react';
import { useId } from 'react';
import type { WordRule } from '../../checks/wording/word-list';
import type { LocalRequirements } from '../../report/local-requirements';
import { narrativesOf } from '../../template/edition';
import { useEditor } from '../model/editor-context';

interface Props {
  local: LocalRequirements | undefined;
  /** The own word list, which goes along. */
  words: readonly WordRule[];
  save: (local: LocalRequirements) => void;
}

const listed = (text: string): string[] =>
  text
    .split(/[\n、，；]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const numberOf = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null);

function dueDateOf(text: string): LocalRequirements['dueDate'] {
  const [month = '', day = ''] = text.split(/[-月./]/).map((part) => part.replace(/日$/, ''));
  const [m, d] = [numberOf(month), numberOf(day)];
  return m !== null && d !== null && m >= 1 && m <= 12 && d >= 1 && d <= 31
    ? { month: m, day: d }
    : null;
}

/** Fields of one file for the townships; what is left empty is not asked for. */
export function LocalForm({ local, words, save }: Props) {
  const id = useId();
  const { edition } = useEditor();
  const sections = narrativesOf(edition);
  const due = local?.dueDate;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const textOf = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const limit = numberOf(textOf('limit'));
    save({
      issuer: textOf('issuer'),
      blanks: textOf('blanks') === 'allowed' ? 'allowed' : 'zero',
      overviewLimit: limit !== null && limit >= 100 ? limit : null,
      dueDate: dueDateOf(textOf('due')),
      names: listed(textOf('names')),
      words: words.map((rule) => ({ ...rule })),
      required: sections.flatMap(({ id: section }) =>
        listed(textOf(section)).map((each) => ({ section, words: each })),
      ),
    });
  };
  const field = (name: string, label: string, value: string) => (
    <label key={name} htmlFor={`${id}-${name}`}>
      {label}
      <input
        id={`${id}-${name}`}
        name={name}
        type="text"
        autoComplete="off"
        required={name === 'issuer'}
        defaultValue={value}
      />
    </label>
  );
  const wordsOf = (section: string) =>
    (local?.required ?? []).flatMap((each) => (each.section === section ? [each.words] : []));
  return (
    <form className="new-word local-form" onSubmit={onSubmit}>
      {field('issuer', '发出单位', local?.issuer ?? '')}
      <label htmlFor={`${id}-blanks`}>
        没有数据的格
        <select id={`${id}-blanks`} name="blanks" defaultValue={local?.blanks ?? 'zero'}>
          <option value="zero">填 0</option>
          <option value="allowed">可以留空</option>
        </select>
      </label>
      {field('limit', '总体情况字数上限', String(local?.overviewLimit ?? ''))}
      {field('due', '次年报送期限，如 1-20', due ? `${due.month}-${due.day}` : '')}
      {field('names', '本县、本市名称', (local?.names ?? []).join('、'))}
      {sections.map((section) =>
        field(section.id, `${section.title}应写明的词句`, wordsOf(section.id).join('；')),
      )}
      <button type="submit">导出要求文件（含自定用词 {words.length} 条）</button>
    </form>
  );
}
