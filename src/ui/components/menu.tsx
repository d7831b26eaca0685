import { Menu as Base } from '@base-ui/react/menu';
import { useState } from 'react';
import type { MenuButtonProps, MenuEntry } from './menu-entry';

function Item({ entry }: { entry: MenuEntry }) {
  const { action, label, hint, checked, run } = entry;
  const words = (
    <span>
      {label}
      {hint !== undefined && <span className="menu-hint">{hint}</span>}
    </span>
  );
  if (checked === undefined)
    return (
      <Base.Item className="menu-item" data-action={action} onClick={run}>
        <span className="menu-check" aria-hidden="true" />
        {words}
      </Base.Item>
    );
  return (
    <Base.CheckboxItem
      className="menu-item"
      data-action={action}
      checked={checked}
      closeOnClick
      onCheckedChange={run}
    >
      <span className="menu-check" aria-hidden="true">
        {checked ? '✓' : ''}
      </span>
      {words}
    </Base.CheckboxItem>
  );
}

/** Opens as soon as it is there: it was loaded because its button was pressed. */
export function Menu({ children, entries, action }: MenuButtonProps) {
  // Within the landmark of its button, not loose at the end of the page.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Base.Root defaultOpen modal={false}>
      <Base.Trigger data-action={action}>{children}</Base.Trigger>
      <span ref={setPlace} className="menu-portal" />
      {place && (
        <Base.Portal container={place}>
          <Base.Positioner className="menu-place" align="end" sideOffset={4} collisionPadding={8}>
            <Base.Popup className="menu">
              {entries.map((entry) => (
                <div key={entry.action} role="none" data-starts-group={entry.startsGroup}>
                  <Item entry={entry} />
                </div>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      )}
    </Base.Root>
  );
}
