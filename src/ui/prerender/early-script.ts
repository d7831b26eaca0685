import { isCountyAddress } from '../app/county-address';
import { listen } from '../components/listen';
import { applyAppearance } from '../model/page/apply-appearance';
import { settingKey } from '../settings/setting-key';
import type { EarlyInput } from './early-input';

// Lies in index.html as text and runs before the first paint: shows the form that lies there, too.

function isSet(key: string): boolean {
  try {
    return localStorage.getItem(settingKey(key)) === 'true';
  } catch {
    return false;
  }
}

const buttonOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button, input[type=checkbox]') : null;

function watch(fail: () => void): EarlyInput {
  const free = () => {
    early.isBusy = false;
    early.whenFree?.();
  };
  const busy = () => {
    early.isBusy = true;
  };
  // The click comes after the button is up.
  const freeSoon = () => setTimeout(free);
  const stop = listen(
    window,
    {
      // Of a scroll bar or a list of choices no release is told.
      pointerdown: ({ target }) => {
        if (buttonOf(target)) busy();
      },
      pointerup: freeSoon,
      pointercancel: freeSoon,
      compositionstart: busy,
      compositionend: freeSoon,
      blur: ({ target }) => {
        if (target === window) free();
      },
      click: ({ target }) => {
        early.clicked = buttonOf(target) ?? early.clicked;
      },
      // An icon that is missing matters to nobody.
      error: ({ target }) => {
        if (target === window || target instanceof HTMLScriptElement) fail();
      },
      unhandledrejection: fail,
    },
    true,
  );
  const early: EarlyInput = { isBusy: false, whenFree: null, clicked: null, stop };
  return early;
}

/** Once the form has been seen; at once where nobody looks or another view is opened. */
function afterPaint(run: () => void): void {
  if (document.hidden || root?.hidden !== false) run();
  else requestAnimationFrame(() => setTimeout(run));
}

/** As a bar the findings are folded; the build takes every window for a wide one. */
function foldFindings(form: HTMLElement): void {
  const panel = form.querySelector<HTMLElement>('.findings');
  const button = panel?.querySelector('[aria-expanded]');
  if (!panel || !button) return;
  panel.dataset['open'] = 'false';
  panel.querySelector('.finding-details')?.remove();
  button.setAttribute('aria-expanded', 'false');
  button.textContent = '展开';
}

function show(form: HTMLElement, opening: HTMLElement): void {
  if (applyAppearance(isSet('elder')) !== 'wide') foldFindings(form);
  window.earlyInput = watch(() => {
    opening.innerText =
      '页面没有完整载入，现在填写的内容不能保存。请先复制已填的内容，再刷新页面。';
    opening.hidden = false;
    form.querySelector('fieldset')?.setAttribute('disabled', '');
  });
  if (isCountyAddress(location.hash)) return;
  if (isSet('begun')) form.querySelector('.first-run')?.remove();
  opening.hidden = true;
  form.hidden = false;
}

/** Scripts that are asked for earlier compete with the first paint, and run before it where they are there already. */
function startPage(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=later]'))
    link.rel = 'modulepreload';
  const link = document.querySelector<HTMLLinkElement>('link[data-start]');
  if (!link) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = link.href;
  document.head.append(script);
}

const root = document.getElementById('root');
const opening = document.getElementById('opening');
if (root && opening) {
  show(root, opening);
  window.afterPaint = afterPaint;
  afterPaint(startPage);
}
