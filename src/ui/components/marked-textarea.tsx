import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import type { FieldRegistration } from './field-registration';

export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly severity: string;
}

interface Props extends Omit<ComponentProps<'textarea'>, 'ref'> {
  registration: FieldRegistration;
  /** In the order of the text; where two overlap the first is shown. */
  marks: readonly TextMark[];
  /** The text the marks were made for; empty marks nothing. */
  markedText: string;
}

/** Chromium 86 has no `field-sizing: content`; the height follows the text by hand. Asking for it lays out the page. */
function fit(area: HTMLTextAreaElement): void {
  if (area.value !== '' && area.scrollHeight > area.clientHeight)
    area.style.height = `${area.scrollHeight + 2}px`;
}

function segments(text: string, marks: readonly TextMark[]) {
  const parts: { text: string; severity?: string }[] = [];
  let at = 0;
  for (const { start, end, severity } of marks) {
    if (start < at || end <= start) continue;
    parts.push({ text: text.slice(at, start) }, { text: text.slice(start, end), severity });
    at = end;
  }
  return [...parts, { text: text.slice(at) }];
}

/**
 * An uncontrolled text area that grows with its text. A text area cannot mark its own text: the marks
 * stand in a copy behind it, which is hidden while it is older than the text.
 */
export function MarkedTextarea({ registration, marks, markedText, ...props }: Props) {
  const area = useRef<HTMLTextAreaElement | null>(null);
  const back = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!area.current || !back.current) return;
    fit(area.current);
    back.current.hidden = area.current.value !== markedText;
  });
  const { ref, name } = registration;
  return (
    <div className="marked">
      <div ref={back} className="marked-back" aria-hidden="true">
        {segments(markedText, marks).map((part, index) =>
          part.severity === undefined ? (
            <span key={index}>{part.text}</span>
          ) : (
            <mark key={index} data-severity={part.severity}>
              {part.text}
            </mark>
          ),
        )}
      </div>
      <textarea
        {...props}
        name={name}
        ref={(element) => {
          ref(element);
          area.current = element;
        }}
        onChange={(event) => {
          if (back.current) back.current.hidden = true;
          fit(event.currentTarget);
        }}
      />
    </div>
  );
}
