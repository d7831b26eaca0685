import { useEffect } from 'react';

/** Long enough to read a line twice. */
const shownMs = 6000;

/** What did not work stays until it is closed; what went well goes by itself and is in nobody's way. */
const isToStay = (message: string): boolean => message.includes('未');

interface Props {
  message: string;
  close: () => void;
}

export function AppMessage({ message, close }: Props) {
  useEffect(() => {
    if (message === '' || isToStay(message)) return;
    const timer = setTimeout(close, shownMs);
    return () => clearTimeout(timer);
  }, [message, close]);
  return (
    // Always there: what appears together with its region is not read out.
    <span role="status">
      {message !== '' && (
        <span className="app-message">
          {message}
          <button type="button" aria-label="关闭提示" onClick={close}>
            ×
          </button>
        </span>
      )}
    </span>
  );
}
