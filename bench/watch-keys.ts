declare global {
  interface Window {
    /** Puts the cursor where the next key belongs, once the page has nothing left to paint. */
    prepareKey: (digit: string, agrees: boolean) => Promise<void>;
    /** Milliseconds the last key took; waits for it. */
    keyTime: () => Promise<number>;
  }
}

/** Runs in the page: a clock from keydown to the mutation that makes totals and balance right. */
export function watchKeys(): void {
  const one = (selector: string) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const totals = {
    received: one('[data-cell="requests/received/allApplicants"]'),
    handled: one('[data-cell="requests/handled/allApplicants"]'),
  };
  const balances = ['naturalPerson', 'allApplicants'].map((column) =>
    one(`[data-check="requests/balance/${column}"]`),
  );
  let expected = { digit: '0', agrees: true };
  let start = 0;
  let done: (time: number) => void = () => undefined;
  let time: Promise<number> = Promise.resolve(0);
  const isRight = () => {
    const { digit, agrees } = expected;
    const handled = agrees ? totals.handled.textContent === digit : true;
    return (
      handled &&
      totals.received.textContent === digit &&
      balances.every(({ textContent }) =>
        agrees
          ? !/[不≠]/.test(textContent)
          : /[不≠]/.test(textContent) && textContent.includes(digit),
      )
    );
  };
  window.addEventListener('keydown', () => (start = performance.now()), true);
  const observer = new MutationObserver(() => {
    if (start > 0 && isRight()) {
      done(performance.now() - start);
      start = 0;
    }
  });
  const watched = { childList: true, characterData: true, subtree: true };
  for (const element of [...Object.values(totals), ...balances]) observer.observe(element, watched);
  window.prepareKey = async (digit, agrees) => {
    const row = agrees ? 'disclosed' : 'received';
    const input = one(`[data-cell="requests/${row}/naturalPerson"]`) as HTMLInputElement;
    input.focus();
    input.select();
    expected = { digit, agrees };
    time = new Promise((resolve) => (done = resolve));
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  };
  window.keyTime = () => time;
}
