import { ActionButtons } from '../../components/action-buttons';
import { ConfirmButton } from '../../components/confirm-button';
import type { FieldRegistration } from '../../components/field-registration';
import { ImportSource } from '../../components/file-source';
import { MarkedTextarea } from '../../components/marked-textarea';
import { MenuButton } from '../../components/menu-button';
import { TextField } from '../../components/text-field';
import type { States } from '../gallery';

const nothing = (): void => undefined;
const field = (name: string): FieldRegistration => ({ name, ref: nothing });
const sentence = '全年公开信息 86 条，，答复申请 5 件。';

/** Marks are drawn behind a text that is the same. */
function Marked({ severity }: { severity: string }) {
  return (
    <MarkedTextarea
      aria-label={severity}
      defaultValue={sentence}
      registration={field('preface')}
      markedText={sentence}
      marks={[{ start: 11, end: 13, severity }]}
    />
  );
}

const severities = ['error', 'warning', 'hint', 'returned', 'heading', 'bound', 'waiting'];

export const fieldStates: Readonly<Record<string, States>> = {
  TextField: {
    blank: () => <TextField label="联系电话" registration={field('contact.telephone')} />,
    'with a hint': () => (
      <TextField
        label="落款日期"
        hint="印为：2027年1月12日"
        registration={field('signature.date')}
      />
    ),
    'with a problem': () => (
      <TextField
        wide
        label="机关全称"
        problem="机关全称未填写。"
        registration={field('agency.name')}
      />
    ),
  },
  MarkedTextarea: Object.fromEntries(
    severities.map((severity) => [severity, () => <Marked severity={severity} />]),
  ),
  Buttons: {
    'side by side': () => (
      <ActionButtons
        actions={[
          { label: '导出 Word', run: nothing, isPrimary: true },
          { label: '导出网页', run: nothing },
        ]}
      />
    ),
    'asking once more': () => (
      <ConfirmButton
        label="清空"
        question="读取结果、名单和意见都将清除，不能恢复。"
        yes="确认清空"
        no="不清空"
        action="gallery-clear"
        run={nothing}
      />
    ),
    disabled: () => (
      <ConfirmButton
        label="清空"
        yes="确认"
        no="取消"
        action="gallery-off"
        disabled
        run={nothing}
      />
    ),
    'with a menu': () => (
      <MenuButton
        action="gallery-menu"
        entries={[
          { action: 'first', label: '查看上年报告', hint: '云岭县柳湾街道办事处', run: nothing },
          { action: 'second', label: '移除', run: nothing },
        ]}
      >
        上年：2025年
      </MenuButton>
    ),
  },
  ImportSource: { waiting: () => <ImportSource readFile={nothing} readPaste={nothing} /> },
};
