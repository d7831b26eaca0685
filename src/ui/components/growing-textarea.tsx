import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

interface Props extends Omit<ComponentProps<'textarea'>, 'ref'> {
  registration: UseFormRegisterReturn;
}

/** Chromium 86 has no `field-sizing: content`; the height follows the text by hand. */
function fit(area: HTMLTextAreaElement): void {
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + 2}px`;
}

/** An uncontrolled text area that grows with its text and never scrolls inside. */
export function GrowingTextarea({ registration, ...props }: Props) {
  const area = useRef<HTMLTextAreaElement | null>(null);
  useLayoutEffect(() => {
    if (area.current) fit(area.current);
  });
  const { ref, onChange, ...rest } = registration;
  return (
    <textarea
      {...props}
      {...rest}
      ref={(element) => {
        ref(element);
        area.current = element;
      }}
      onChange={(event) => {
        fit(event.currentTarget);
        void onChange(event);
      }}
    />
  );
}
