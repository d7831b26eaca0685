import { lazy, Suspense, useEffect, useState } from 'react';
import type { MenuButtonProps } from './menu-entry';

const load = () => import('./menu');
const Menu = lazy(() => load().then(({ Menu: menu }) => ({ default: menu })));

/** After the first key: the menu is needed rarely, and never before the form. */
const idleMilliseconds = 3000;

/** A button that opens a menu. The menu is loaded when idle or by the first press, which opens it. */
export function MenuButton(props: MenuButtonProps) {
  const { children, action, className } = props;
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => void load().catch(() => undefined), idleMilliseconds);
    return () => window.clearTimeout(timer);
  }, []);
  const button = (
    <button
      type="button"
      className={className}
      data-action={action}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={() => setPressed(true)}
    >
      {children}
    </button>
  );
  if (!pressed) return button;
  return (
    <Suspense fallback={button}>
      <Menu {...props} />
    </Suspense>
  );
}
