import type { Finding } from '../../checks/check';

function targetOf({ cells, text, field }: Finding): HTMLElement | null {
  const selector =
    cells[0] !== undefined
      ? `[data-cell="${cells[0]}"]`
      : text
        ? `[data-section="${text.section}"]`
        : `[data-field="${field ?? ''}"], [data-section="${field ?? ''}"]`;
  return document.querySelector<HTMLElement>(selector);
}

/** Scrolls to what a finding points at and puts the cursor there. */
export function jumpTo(finding: Finding): void {
  const target = targetOf(finding);
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  if (target instanceof HTMLTextAreaElement && finding.text)
    target.setSelectionRange(finding.text.start, finding.text.end);
}
