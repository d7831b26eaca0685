import { useEffect } from 'react';

/** Long enough to read a line twice, or to make the next step. */
const shownMs = { line: 6000, step: 20_000 };

/** What did not work stays until it is closed; what went well goes by itself and is in nobody's way. */
const isToStay = (message: string): boolean => message.includes('未');

interface Props {
  message: string;
  /** Goes where the next step is made. */
  next?: () => void;
  close: () => void;
}

export function AppMessage({ message, next, close }: Props) {
  const ms = next ? shownMs.step : shownMs.line;
  useEffect(() => {
    if (message === '' || isToStay(message)) return;
    const timer = setTimeout(close, ms);
    return () => clearTimeout(timer);
  }, [message, ms, close]);
  return (
    // Always there: what appears together with its region is not read out.
    <span role="status">
      {message !== '' && (
        <span className="app-message">
          {message}
          {next && (
            <button type="button" data-action="next-step" onClick={next}>
              导出与发布
            </button>
          )}
          <button type="button" aria-label="关闭提示" onClick={close}>
            ×
          </button>
        </span>
      )}
    </span>
  );
}
