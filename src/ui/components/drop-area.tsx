import { type ComponentPropsWithoutRef, useState } from 'react';

interface Props extends Omit<ComponentPropsWithoutRef<'div'>, 'onDrop'> {
  take: (data: DataTransfer) => void;
}

/** Files may be dropped here; `data-over` while one is held above it. */
export function DropArea({ take, children, ...attributes }: Props) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      {...attributes}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}
