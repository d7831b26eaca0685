import { lazy, Suspense, useEffect, useState } from 'react';
import type { MenuButtonProps } from './menu-entry';
import { whenAtRest } from './when-at-rest';

const load = () => import('./menu');
const Menu = lazy(() => load().then(({ Menu: menu }) => ({ default: menu })));

/** A button that opens a menu. The menu is loaded when at rest or by the first press, which opens it. */
export function MenuButton(props: MenuButtonProps) {
  const { children, action } = props;
  const [pressed, setPressed] = useState(false);
  useEffect(() => whenAtRest(() => void load().catch(() => undefined)), []);
  const button = (
    <button
      type="button"
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
