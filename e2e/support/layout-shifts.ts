import type { Page } from '@playwright/test';

declare global {
  interface Window {
    layoutShifts?: string[];
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Notes what moves from now on. What follows a key counts as well: it is what the hand trips over. */
export const watchShifts = (page: Page): Promise<void> =>
  page.evaluate((listed) => {
    const isOwn = (node: Node): boolean => {
      const focused = document.activeElement;
      const field = focused?.closest('td, .marked') ?? focused;
      const element = node instanceof Element ? node : node.parentElement;
      // Findings come and go in their list, which stands last in its panel.
      return field?.contains(node) === true || element?.closest(listed) !== null;
    };
    const named = (node: Node): string => {
      const element = node instanceof Element ? node : node.parentElement;
      const text = (node.textContent ?? '').trim().slice(0, 16);
      return `${element?.tagName.toLowerCase()}.${element?.className} “${text}”`;
    };
    const noted: string[] = [];
    window.layoutShifts = noted;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        for (const { node, previousRect: from, currentRect: to } of entry.sources)
          if (node && !isOwn(node))
            noted.push(
              `${named(node)} ${from.x},${from.y} ${from.width}×${from.height} → ${to.x},${to.y} ${to.width}×${to.height}`,
            );
    }).observe({ type: 'layout-shift' });
  }, '.finding-part:not(.to-change)');

/** What moved since, after the page has come to rest. */
export async function shiftsSeen(page: Page): Promise<readonly string[]> {
  // The list of what is to change follows 300 ms after the last key, the checks sooner.
  await page.waitForTimeout(600);
  return page.evaluate(() => window.layoutShifts?.splice(0) ?? []);
}
