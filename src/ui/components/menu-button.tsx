import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';

export interface MenuEntry {
  /** The `data-action` handle; unique within the menu. */
  readonly action: string;
  readonly label: string;
  /** A short second line: what it is for. */
  readonly hint?: string;
  /** Makes the entry a switch with this state. */
  readonly checked?: boolean;
  /** Draws a line above the entry: a new group begins. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

export interface MenuButtonProps {
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly action: string;
  readonly className?: string;
}

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
