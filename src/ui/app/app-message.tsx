import { useEffect } from 'react';
import { useEditor } from '../model/editor-context';

/** Long enough to read a line twice, or to make the next step. */
const shownMs = { line: 6000, step: 20_000 };

/** What did not work stays until it is closed; what went well goes by itself and is in nobody's way. */
const isToStay = (message: string): boolean => message.includes('未');

interface Props {
  message: string;
  /** Goes where the next step is made. */
  next?: () => void;
}

export function AppMessage({ message, next }: Props) {
  const { page } = useEditor();
  const ms = next ? shownMs.step : shownMs.line;
  useEffect(() => {
    if (message === '' || isToStay(message)) return;
    const timer = setTimeout(() => page.say(''), ms);
    return () => clearTimeout(timer);
  }, [message, ms, page]);
  return (
    // Always there: what appears together with its region is not read out.
    <span role="status">
      {message !== '' && (
        <span className="app-message">
          {message}
          {next && (
            <button
              type="button"
              data-action="next-step"
              onClick={() => {
                page.say('');
                next();
              }}
            >
              导出与发布
            </button>
          )}
          <button type="button" aria-label="关闭提示" onClick={() => page.say('')}>
            ×
          </button>
        </span>
      )}
    </span>
  );
}
