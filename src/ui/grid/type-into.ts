/** As if typed, so that the browser's and our own bookkeeping both know. */
export function typeInto(input: HTMLInputElement, text: string): void {
  // The only call that browsers count as typing; there is no successor. Nothing cannot be inserted.
  const [command, inserted] = text === '' ? ['delete'] : ['insertText', text];
  // oxlint-disable-next-line typescript/no-deprecated
  if (document.execCommand(command, false, inserted)) return;
  // Firefox before 89 refuses it in inputs.
  input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
