import { rememberedReviewer, rememberReviewer } from '../../settings/settings';

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
        defaultValue={rememberedReviewer()}
        onChange={({ target }) => rememberReviewer(target.value.trim())}
      />
    </label>
  );
}
