/**
 * A ref that gives the focus to what has just been put up. One function for all: React calls a ref
 * again whenever it gets another one, and an inline arrow is another one at every render.
 */
export const focusOnOpen = (element: HTMLElement | null): void =>
  element?.focus({ preventScroll: true });
