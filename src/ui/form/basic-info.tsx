import { useId } from 'react';
import { agencyKindFacts, agencyKinds } from '../../report/agency-kinds';
import { editions } from '../../template/editions';
import { TextField } from '../components/text-field';
import { useDraft, useEditor } from '../model/editor-context';
import { useFieldProblem } from '../model/page/use-field-problem';
import { useSwitchEdition } from './use-switch-edition';

/** Reports of these years are still written or corrected; the report's own year is always offered. */
function yearsAround(year: number | null): number[] {
  const newest = Math.max(new Date().getFullYear() + 1, year ?? 0);
  const oldest = Math.min(2019, year ?? 2019);
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
}

function YearField() {
  const id = useId();
  const editor = useEditor();
  const year = useDraft(({ draft }) => draft.report.period.year);
  const half = useDraft(({ draft }) => draft.report.period.half);
  return (
    <>
      <div className="field">
        <label htmlFor={id}>年度</label>
        <select
          id={id}
          data-field="period/year"
          defaultValue={year ?? undefined}
          {...editor.fields.register('period.year', {
            setValueAs: (v) => (v === '' ? null : Number(v)),
          })}
        >
          <option value="">请选择</option>
          {yearsAround(year).map((each) => (
            <option key={each} value={each}>
              {each}年
            </option>
          ))}
        </select>
      </div>
      {half !== undefined && (
        <div className="field">
          <label htmlFor={`${id}-half`}>期间</label>
          <select id={`${id}-half`} {...editor.fields.register('period.half')}>
            <option value="first">上半年（1月1日至6月30日）</option>
            <option value="second">下半年（7月1日至12月31日）</option>
          </select>
        </div>
      )}
    </>
  );
}

function EditionField() {
  const id = useId();
  const { edition } = useEditor();
  const { switchTo, question } = useSwitchEdition();
  return (
    <div className="field">
      <label htmlFor={id}>格式</label>
      <select
        id={id}
        name="edition"
        value={edition.id}
        onChange={(event) => switchTo(event.target.value)}
      >
        {editions.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      {question}
    </div>
  );
}

export function BasicInfo() {
  const editor = useEditor();
  const kindId = useId();
  return (
    <div className="fields">
      <TextField
        wide
        label="机关全称"
        hint="按印章填写全称，如“清源县石桥镇人民政府”"
        problem={useFieldProblem('agency/name')}
        registration={editor.fields.register('agency.name')}
      />
      <div className="field">
        <label htmlFor={kindId}>机关类别</label>
        <select id={kindId} {...editor.fields.register('agency.kind')}>
          {agencyKinds.map((kind) => (
            <option key={kind} value={kind}>
              {agencyKindFacts[kind].label}
            </option>
          ))}
        </select>
      </div>
      <YearField />
      <EditionField />
      <TextField label="联系地址" registration={editor.fields.register('contact.address')} />
      <TextField label="联系电话" registration={editor.fields.register('contact.telephone')} />
      <TextField label="邮政编码" registration={editor.fields.register('contact.postcode')} />
    </div>
  );
}
