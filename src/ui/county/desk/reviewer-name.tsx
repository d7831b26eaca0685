import { remember, remembered } from '../../settings/settings';

/** Who writes remarks at this browser: typed once. */
export function ReviewerName() {
  return (
    <label>
      审核人{' '}
      <input
        type="text"
        size={8}
        maxLength={40}
        placeholder="姓名"
        data-field="county-reviewer"
        defaultValue={remembered('reviewer')}
        onChange={({ target }) => remember('reviewer', target.value.trim())}
      />
    </label>
  );
}
