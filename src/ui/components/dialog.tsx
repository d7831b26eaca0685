import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** The buttons, in the order read; the one that does it last. */
  actions: ReactNode;
  onClose: () => void;
}

/** A question over the page. Tab stays in it, Escape leaves it, a press beside it does nothing. */
export function Dialog({ title, children, actions, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open disablePointerDismissal onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Viewport className="dialog-place">
          <Base.Popup
            ref={box}
            className="dialog"
            initialFocus={box}
            onKeyDown={({ nativeEvent }) => {
              // The page's own undo must not work behind a question.
              if (nativeEvent.ctrlKey || nativeEvent.metaKey) nativeEvent.stopPropagation();
            }}
          >
            <Base.Title className="dialog-title">{title}</Base.Title>
            {children}
            <div className="dialog-actions">{actions}</div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
