import { isRead } from '../../../collection/received';
import type { Submission } from '../../../collection/submissions';
import type { UnitRow } from '../../../collection/units';
import { shortFingerprint } from '../../../report/fingerprint';
import { printedTime } from '../../../text/printed-time';
import { useCounty } from '../desk/use-county';

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

interface RowProps {
  unit: UnitRow;
  submission: Submission;
  canChoose: boolean;
}

function Row({ unit, submission: { nth, received, at, copies }, canChoose }: RowProps) {
  const { desk } = useCounty();
  const files = [received, ...copies];
  const isCounting = files.some((file) => file === unit.chosen);
  const { arrived, fileName } = received;
  return (
    <tr data-submission={nth} data-counts={isCounting}>
      <th scope="row" className="county-word">
        {canChoose && isRead(received) ? (
          <label>
            <input
              type="radio"
              name="county-chosen"
              checked={isCounting}
              aria-label={`以第${nth}稿“${fileName}”为准`}
              onChange={() => desk.write([`chosen/${unit.key}`, received.id])}
            />{' '}
            第{nth}稿
          </label>
        ) : (
          `第${nth}稿`
        )}
      </th>
      <td className="county-word">{isCounting ? '计入' : ''}</td>
      <td className="county-word">{at === 0 ? '未记录' : printedTime(new Date(at))}</td>
      <td className="county-word county-file">
        {files.map(({ fileName: name }) => name).join('；')}
        {received.state === 'unread' && <span className="county-bad"> {received.reason}</span>}
      </td>
      <td>{arrived ? sizeText(arrived.bytes) : ''}</td>
      <td className="county-word">{isRead(received) ? shortFingerprint(received.report) : ''}</td>
      <td>{isRead(received) ? (received.report.period.year ?? '未填') : ''}</td>
      <td className="county-word">
        <button
          type="button"
          aria-label={`移除“${fileName}”`}
          onClick={() => desk.remove(files.map(({ id }) => id))}
        >
          移除
        </button>
      </td>
    </tr>
  );
}

const heads = ['稿次', '汇总', '收到时间', '文件', '大小', '数据指纹', '年度', '操作'];

/** Everything a unit sent, the newest first, and which of it counts. */
export function SubmissionsList({ unit }: { unit: UnitRow }) {
  const { desk, state } = useCounty();
  const { submissions, chosen } = unit;
  const newest = submissions[submissions.length - 1];
  if (!newest) return <p>该单位尚未报送。</p>;
  const canChoose = submissions.filter(({ received }) => isRead(received)).length > 1;
  const choices = state.choices.chosen.filter(({ id }) =>
    unit.reports.some((report) => report.id === id),
  );
  const isByHand = choices.some(({ id, at }) => id === chosen?.id && at >= newest.at);
  return (
    <>
      <table className="county-table county-submissions" aria-label="报送的文件">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...submissions].reverse().map((submission) => (
            <Row key={submission.nth} unit={unit} submission={submission} canChoose={canChoose} />
          ))}
        </tbody>
      </table>
      {unit.state === 'double' && (
        <p className="county-note">同时收到内容不同的几份报告，未计入合计：请选择以哪一稿为准。</p>
      )}
      {isByHand && canChoose && (
        <p className="county-note">
          已指定以这一稿为准，收到更新的文件后自动改以新稿为准。
          <button
            type="button"
            data-action="county-unchoose"
            onClick={() =>
              desk.write(...choices.map(({ unit: key }) => [`chosen/${key}`, null] as const))
            }
          >
            撤销指定
          </button>
        </p>
      )}
    </>
  );
}
